const apis = ["rentCalculation", "deposit", "arrears", "tenancy"];

window.ui = SwaggerUIBundle({
  urls: [
    { name: "all of them", url: "/doc/suite.json" },
    ...apis.map((api) => ({ name: api, url: "/" + api + "/v1/doc/openapi.yaml" })),
    { name: "gateway", url: "/doc/openapi.yaml" },
  ],
  dom_id: "#apis",
  presets: [SwaggerUIBundle.presets.apis, SwaggerUIStandalonePreset],
  layout: "StandaloneLayout",
  deepLinking: true,
  docExpansion: "none",
  filter: true,
  defaultModelsExpandDepth: -1,
  tryItOutEnabled: true,
  persistAuthorization: false,
  validatorUrl: null,
});
