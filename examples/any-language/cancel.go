// docs:start
package main

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"net/http"
	"net/url"
	"os"
	"strconv"
	"time"
)

// Order has the ID as int64. In a value of type any, encoding/json would round it.
type Order struct {
	OrderID int64  `json:"orderId"`
	Status  string `json:"status"`
	Msg     string `json:"msg"`
}

var client = http.Client{Timeout: 10 * time.Second}

func send(method, path string, parameters url.Values, result any) error {
	parameters.Set("timestamp", strconv.FormatInt(time.Now().UnixMilli(), 10))
	query := parameters.Encode()
	mac := hmac.New(sha256.New, []byte(os.Getenv("BINANCE_API_SECRET")))
	mac.Write([]byte(query))
	query += fmt.Sprintf("&signature=%x", mac.Sum(nil))
	request, err := http.NewRequest(method, os.Getenv("BINANCE_BASE_URL")+path+"?"+query, nil)
	if err != nil {
		return err
	}
	request.Header.Set("X-MBX-APIKEY", os.Getenv("BINANCE_API_KEY"))
	response, err := client.Do(request)
	if err != nil {
		return err
	}
	defer response.Body.Close()
	return json.NewDecoder(response.Body).Decode(result)
}

func main() {
	symbol, id := "BTC-200730-9000-C", "4611875134427365377"
	var items []Order
	list := url.Values{"symbol": {symbol}, "orderIds": {"[" + id + "]"}}
	if err := send("DELETE", "/eapi/v1/batchOrders", list, &items); err != nil {
		// The order may have been cancelled: look, and do not send it again.
		fmt.Println("no response")
	}
	for _, item := range items {
		fmt.Println("response:", item.Status, item.Msg)
	}

	var order Order
	one := url.Values{"symbol": {symbol}, "orderId": {id}}
	if err := send("GET", "/eapi/v1/order", one, &order); err != nil {
		panic(err)
	}
	fmt.Printf("order %d: %s\n", order.OrderID, order.Status)
}

// docs:end
