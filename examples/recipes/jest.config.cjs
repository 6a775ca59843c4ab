// docs:start
const presetEnv = ["@babel/preset-env", { targets: { node: "current" } }];

module.exports = {
  // Jest runs CommonJS, and loads the package only if it may compile it: install @babel/preset-env.
  transformIgnorePatterns: ["/node_modules/(?!binance-batch-orders/)"],
  transform: { "\\.[cm]?js$": ["babel-jest", { presets: [presetEnv] }] },
};
// docs:end
