SwaggerUIBundle({
  url: "/doc/suite.json",
  dom_id: "#apis",
  deepLinking: true,
  docExpansion: "none",
  filter: true,
  defaultModelsExpandDepth: -1,
  tryItOutEnabled: true,
  persistAuthorization: false,
});
