package be.huurwerk.webkit.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.jboss.jandex.IndexView;

/**
 * Completes the OpenAPI document at build time with what all operations share: problems, security, examples, the strictness of
 * requests; and puts everything in a stable order, because the document is kept as a snapshot.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class KitFilter implements OASFilter {
    static final String SECURITY = "openId";

    private final IndexView index;

    public KitFilter(IndexView index) {
        this.index = index;
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getPaths() == null || document.getPaths().getPathItems() == null) {
            return;
        }
        Components components = document.getComponents();
        if (components == null) {
            components = OASFactory.createComponents();
            document.setComponents(components);
        }
        components.addSecurityScheme(
                SECURITY,
                OASFactory.createSecurityScheme()
                        .type(SecurityScheme.Type.OPENIDCONNECT)
                        .description("Bearer tokens of the issuer; the gateway tells where it is.")
                        .openIdConnectUrl("/.well-known/openid-configuration"));
        ProblemSchemas.addTo(components);
        OperationFilter operations = new OperationFilter(index, components, new Examples());
        eachOperation(document, operations::complete);
        Tags.declare(document);
        new ConditionalCalls(components).declare(document);
        SchemaRecords records = new SchemaRecords(index);
        records.keepComponents(components.getSchemas());
        new RequestSchemas(records, components).tighten(document);
        eachOperation(document, KitFilter::sayOfParameters);
        Tidying.tidy(document, components);
        new UnusedSchemas(components).removeFrom(document);
        new WithheldProperties(records).declare(components.getSchemas());
    }

    private static void sayOfParameters(PathItem path, Operation operation) {
        Stream.of(path.getParameters(), operation.getParameters())
                .filter(Objects::nonNull)
                .flatMap(List::stream)
                .forEach(ScalarsInSchemas::say);
    }

    static void eachOperation(OpenAPI document, BiConsumer<PathItem, Operation> action) {
        document.getPaths()
                .getPathItems()
                .values()
                .forEach(path -> path.getOperations().values().forEach(operation -> action.accept(path, operation)));
    }
}
