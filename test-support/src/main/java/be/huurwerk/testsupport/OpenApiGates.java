package be.huurwerk.testsupport;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The gates that every operation of a service passes, whatever operations it grows. A service's test calls all the methods:
 *
 * <pre>{@code
 * OpenApiGates gates = OpenApiGates.of("tenancy", baseUri);
 * gates.assertCallersAreChecked();
 * gates.assertKeysMayChange();
 * gates.assertOperationsAreDescribed();
 * gates.assertMethodsAreTold();
 * gates.assertExamplesRun(operationId -> Map.of(exampleTenancyId, realTenancyId));
 * gates.assertRequestsAreStrict();
 * gates.assertPersonsAreShielded(Map.of("Dwelling.reference", "of a dwelling"));
 * gates.assertSnapshot();
 * }</pre>
 */
public final class OpenApiGates {

    private final String name;
    private final URI base;
    private final String text;
    private final ApiDocument document;
    private final Set<String> openPaths;

    private OpenApiGates(String name, URI base, String text, Set<String> openPaths) {
        this.name = name;
        this.base = base;
        this.text = text;
        this.document = ApiDocument.parse(text);
        this.openPaths = openPaths;
    }

    /** The gates of an API that runs at {@code base}; its health and its document are open to all. */
    public static OpenApiGates of(String api, URI base) {
        String prefix = "/" + api + "/v1";
        return at(api, base, prefix + "/doc/openapi.yaml", Set.of(prefix + "/health", prefix + "/doc/openapi.yaml"));
    }

    /**
     * The gates of a document at any place.
     *
     * @param name of the snapshot, {@code contracts/openapi/<name>.yaml}
     * @param openPaths the paths that need no token
     */
    public static OpenApiGates at(String name, URI base, String documentPath, Set<String> openPaths) {
        return new OpenApiGates(name, base, fetch(base.resolve(documentPath)), openPaths);
    }

    /**
     * Every operation but the open ones refuses no token, an expired, an early, a forged, an unsigned, a foreign one (401) and a wrong scope (403),
     * as problems, and lets the right scope in.
     */
    public void assertCallersAreChecked() {
        Findings findings = new Findings("Callers of " + name);
        SecurityGate gate = new SecurityGate(base, findings);
        for (ApiOperation operation : document.operations()) {
            if (isOpen(operation)) {
                gate.checkOpen(operation);
            } else {
                gate.checkProtected(operation);
            }
        }
        findings.failIfAny();
    }

    /**
     * While the service runs, the {@link StandInIssuer} tells a new key and withdraws the one before: every operation takes tokens by the new one,
     * and for as long as clocks may differ after they expired, and refuses those by the old one.
     */
    public void assertKeysMayChange() {
        Findings findings = new Findings("Keys of " + name);
        new KeyGate(new SecurityGate(base, findings), findings)
                .check(document.operations().stream()
                        .filter(operation -> !isOpen(operation))
                        .toList());
        findings.failIfAny();
    }

    /**
     * Every operation that needs the scope {@code <api>:write} refuses a caller in whose role it is not (403 {@code missingPermission}), whatever
     * its example names; nothing need be there for it.
     *
     * @param byScopeAlone the ids of operations for which a role is not asked, or only once the thing is known
     */
    public void assertRolesAreAsked(Set<String> byScopeAlone) {
        Findings findings = new Findings("Roles of " + name);
        new RoleGate(base, findings)
                .check(
                        document.operations().stream()
                                .filter(operation ->
                                        operation.scopeAlternatives().contains(List.of(name + ":write")))
                                .toList(),
                        byScopeAlone);
        findings.failIfAny();
    }

    /** Every operation has an operationId, a summary, one declared tag, examples that conform, and its problems. */
    public void assertOperationsAreDescribed() {
        Findings findings = new Findings("Descriptions of " + name);
        DescriptionGate gate = new DescriptionGate(document, findings);
        document.operations().forEach(operation -> gate.check(operation, isOpen(operation)));
        findings.failIfAny();
    }

    /** {@code Allow} of each path names the methods that the document has of it, with {@code OPTIONS}, and {@code HEAD} beside {@code GET}. */
    public void assertMethodsAreTold() {
        Findings findings = new Findings("Methods of " + name);
        new MethodGate(base, findings).check(document.operations());
        findings.failIfAny();
    }

    /** Every request example is answered as documented, with a body that conforms to the schema. */
    public void assertExamplesRun(ExamplePreparation preparation) {
        Findings findings = new Findings("Examples of " + name);
        ExampleGate gate = new ExampleGate(base, findings);
        document.operations().forEach(operation -> gate.run(operation, preparation));
        findings.failIfAny();
    }

    /** Every object of a request says that it takes nothing but its properties, as the body reader has it. */
    public void assertRequestsAreStrict() {
        Findings findings = new Findings("Requests of " + name);
        SchemaGate gate = new SchemaGate(document, findings);
        document.operations().forEach(gate::checkRequest);
        findings.failIfAny();
    }

    /**
     * Whatever an answer says of a person, by its name, is left out for callers without the scope {@code tenancy:personal}.
     *
     * @param shown what is shown to every reader all the same, as {@code Schema.property}, and why
     */
    public void assertPersonsAreShielded(Map<String, String> shown) {
        Findings findings = new Findings("Persons in " + name);
        SchemaGate gate = new SchemaGate(document, findings);
        document.operations().forEach(operation -> gate.checkResponse(operation, shown));
        findings.failIfAny();
    }

    /** The document equals {@code contracts/openapi/<name>.yaml} byte for byte. */
    public void assertSnapshot() {
        Snapshots.assertSame(ProjectRoot.resolve("contracts/openapi").resolve(name + ".yaml"), text);
    }

    private boolean isOpen(ApiOperation operation) {
        return openPaths.contains(operation.path());
    }

    private static String fetch(URI document) {
        try {
            HttpResponse<String> answer = HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .build()
                    .send(HttpRequest.newBuilder(document).build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new AssertionError(document + " answers " + answer.statusCode() + ": " + answer.body());
            }
            return answer.body();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new IllegalStateException("No document at " + document, e);
        }
    }
}
