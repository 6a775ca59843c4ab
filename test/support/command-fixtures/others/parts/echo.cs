public class Echo {
	// key: [value
	public long Id = 4611875134427365379;

	public string Say(string text) => text;
}
