const chosen = document.getElementById("document");
const token = document.getElementById("token");

const asked = new URLSearchParams(location.search).get("api");
chosen.selectedIndex = Math.max(0, [...chosen.options].findIndex((option) => option.text === asked));

// The library has no field for a token of OpenID Connect. Ours stands above; its own buttons and its choice of a server, of which there is
// one, are left out.
const none = () => null;
// The path of an operation stands in a button, where a link could be reached by nobody who types or listens: it is plain text. The button still
// puts the operation into the address of the page.
const plain = ({ React }) => ({ text }) => React.createElement("span", { className: "nostyle" }, text);
const ourToken = (system) => ({
  components: {
    DeepLink: plain(system),
    authorizeBtn: none,
    AuthorizeBtnContainer: none,
    authorizeOperationBtn: none,
    ServersContainer: none,
    SchemesContainer: none,
  },
  statePlugins: { spec: { wrapActions: { updateJsonSpec: (next) => (document) => next(withoutDiscovery(document)) } } },
});

/** The document without the address of the issuer, which a browser may not ask from here. */
function withoutDiscovery(document) {
  for (const scheme of Object.values(document?.components?.securitySchemes ?? {})) {
    if (scheme.type === "openIdConnect") {
      scheme.type = "http";
      scheme.scheme = "bearer";
      delete scheme.openIdConnectUrl;
    }
  }
  return document;
}

window.ui = SwaggerUIBundle({
  url: chosen.value,
  dom_id: "#apis",
  presets: [SwaggerUIBundle.presets.apis],
  plugins: [ourToken],
  layout: "BaseLayout",
  deepLinking: true,
  docExpansion: "none",
  filter: true,
  defaultModelsExpandDepth: -1,
  tryItOutEnabled: true,
  syntaxHighlight: { activated: false },
  validatorUrl: null,
  onComplete: () => document.getElementById("operations").setAttribute("role", "group"), // the page has a main part already
  requestInterceptor: (request) => {
    const address = new URL(request.url, location);
    if (!request.loadSpec && token.value !== "" && address.origin === location.origin) {
      request.headers.Authorization = "Bearer " + token.value.trim();
    }
    return request;
  },
});

chosen.addEventListener("change", () => {
  ui.specActions.updateUrl(chosen.value);
  ui.specActions.download(chosen.value);
});
