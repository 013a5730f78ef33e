package be.huurwerk.webkit.openapi;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** Puts a document in a stable order, and takes out what does not hold here: that an optional property may be null. */
final class Tidying {
    private static final Comparator<Parameter> BY_PLACE = Comparator.comparing(
                    Parameter::getIn, Comparator.nullsLast(Comparator.comparing(Tidying::place)))
            .thenComparing(Parameter::getName, Comparator.nullsLast(Comparator.naturalOrder()));

    /** As bodies and parameters are read: of other years nobody means one. */
    private static final String YEAR = "(1[89]|2[0-2])\\d{2}";

    private static final String MONTH = "^" + YEAR + "-(0[1-9]|1[0-2])$";
    private static final String DAY = "^" + YEAR + "-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$";

    private Tidying() {}

    static void tidy(OpenAPI document, Components components) {
        Map<String, Schema> schemas = new TreeMap<>(components.getSchemas());
        schemas.computeIfPresent("YearMonth", (name, schema) -> month());
        schemas.computeIfPresent("LocalDate", (name, schema) -> schema.pattern(DAY));
        schemas.values().forEach(Tidying::neverNull);
        components.setSchemas(new LinkedHashMap<>(schemas));
        if (components.getResponses() != null) {
            components.setResponses(new LinkedHashMap<>(new TreeMap<>(components.getResponses())));
        }
        Map<String, PathItem> paths = new TreeMap<>(document.getPaths().getPathItems());
        paths.values().forEach(Tidying::order);
        document.getPaths().setPathItems(new LinkedHashMap<>(paths));
    }

    private static void order(PathItem path) {
        Map<HttpMethod, Operation> operations = new EnumMap<>(HttpMethod.class);
        operations.putAll(path.getOperations());
        operations.keySet().forEach(method -> path.setOperation(method, null)); // so that they come back in order
        operations.forEach((method, operation) -> {
            path.setOperation(method, operation);
            var responses = operation.getResponses();
            responses.setAPIResponses(new LinkedHashMap<>(new TreeMap<>(responses.getAPIResponses())));
            if (operation.getParameters() != null) {
                List<Parameter> parameters = new ArrayList<>(operation.getParameters());
                parameters.sort(BY_PLACE);
                operation.setParameters(parameters);
                parameters.forEach(parameter -> neverNull(parameter.getSchema()));
            }
        });
    }

    private static int place(Parameter.In in) {
        return switch (in) {
            case PATH -> 0;
            case QUERY -> 1;
            default -> 2;
        };
    }

    private static void neverNull(Schema schema) {
        if (schema == null) {
            return;
        }
        if (schema.getPattern() != null) {
            schema.setPattern(portable(schema.getPattern()));
        }
        List<SchemaType> types = schema.getType();
        if (types != null && types.size() > 1 && types.contains(SchemaType.NULL)) {
            schema.setType(
                    types.stream().filter(type -> type != SchemaType.NULL).toList());
        }
        if (schema.getAnyOf() != null) {
            List<Schema> kept =
                    schema.getAnyOf().stream().filter(any -> !isNull(any)).toList();
            boolean single = kept.size() == 1 && kept.get(0).getRef() != null;
            schema.setAnyOf(single ? null : kept);
            if (single) {
                schema.setRef(kept.get(0).getRef());
            }
        }
        neverNull(schema.getItems());
        neverNull(schema.getAdditionalPropertiesSchema());
        if (schema.getProperties() != null) {
            schema.getProperties().values().forEach(Tidying::neverNull);
        }
    }

    /** As Jakarta Validation means it, of the whole text, in words that every dialect of patterns knows. */
    static String portable(String pattern) {
        String known = pattern.replace("\\p{Cntrl}", "\\x00-\\x1F\\x7F").replace("\\S", "[^\\s\\x00-\\x1F]");
        if (known.startsWith("^") && known.endsWith("$")) {
            return known;
        }
        return known.contains("|") ? "^(?:" + known + ")$" : "^" + known + "$";
    }

    private static boolean isNull(Schema schema) {
        return List.of(SchemaType.NULL).equals(schema.getType());
    }

    private static Schema month() {
        return OASFactory.createSchema()
                .addType(SchemaType.STRING)
                .description("A month, yyyy-MM")
                .pattern(MONTH)
                .example("2019-03");
    }
}
