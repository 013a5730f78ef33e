package be.huurwerk.webkit.openapi;

import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.DotName;
import org.jboss.jandex.FieldInfo;
import org.jboss.jandex.Type;

/** Says of an optional property, and of what stands in a list, the constraints that the body reader checks: the framework reads only those of plain properties. */
final class ConstraintsInSchemas {
    private static final String JAKARTA = "jakarta.validation.constraints.";
    private static final DotName OPTIONAL = DotName.createSimple("java.util.Optional");
    private static final BigDecimal ZERO = BigDecimal.ZERO;

    private ConstraintsInSchemas() {}

    /** @param property the schema of the field; a reference to another schema is left as it is */
    static void say(Schema property, FieldInfo field) {
        constrain(property, field.declaredAnnotations());
        within(property, field.type());
    }

    private static void within(Schema schema, Type type) {
        if (schema == null || type.kind() != Type.Kind.PARAMETERIZED_TYPE) {
            return;
        }
        Type inner = type.asParameterizedType().arguments().get(0);
        Schema place = type.name().equals(OPTIONAL) ? schema : schema.getItems();
        if (place != null) {
            constrain(place, inner.annotations());
            within(place, inner);
        }
    }

    private static void constrain(Schema schema, List<AnnotationInstance> annotations) {
        if (schema.getRef() == null) {
            annotations.forEach(annotation -> constrain(schema, annotation));
        }
    }

    private static void constrain(Schema schema, AnnotationInstance annotation) {
        String name = annotation.name().toString();
        if (!name.startsWith(JAKARTA)) {
            return;
        }
        switch (name.substring(JAKARTA.length())) {
            case "Size" -> size(schema, annotation);
            case "Pattern" ->
                schema.setPattern(
                        schema.getPattern() == null ? annotation.value("regexp").asString() : schema.getPattern());
            case "Min" -> least(schema, BigDecimal.valueOf(annotation.value().asLong()));
            case "Max" -> most(schema, BigDecimal.valueOf(annotation.value().asLong()));
            case "DecimalMin" -> least(schema, new BigDecimal(annotation.value().asString()));
            case "DecimalMax" -> most(schema, new BigDecimal(annotation.value().asString()));
            case "PositiveOrZero" -> least(schema, ZERO);
            case "Positive" -> positive(schema);
            case "Digits" ->
                digits(
                        schema,
                        annotation.value("integer").asInt(),
                        annotation.value("fraction").asInt());
            default -> {
                // not one that a schema can say
            }
        }
    }

    private static void size(Schema schema, AnnotationInstance size) {
        Integer least = size.value("min") == null || size.value("min").asInt() == 0
                ? null
                : size.value("min").asInt();
        Integer most = size.value("max") == null ? null : size.value("max").asInt();
        if (is(schema, SchemaType.ARRAY)) {
            schema.setMinItems(schema.getMinItems() == null ? least : schema.getMinItems());
            schema.setMaxItems(schema.getMaxItems() == null ? most : schema.getMaxItems());
        } else if (is(schema, SchemaType.STRING)) {
            schema.setMinLength(schema.getMinLength() == null ? least : schema.getMinLength());
            schema.setMaxLength(schema.getMaxLength() == null ? most : schema.getMaxLength());
        }
    }

    /** The least that two decimals, or a whole number, can be above nothing. */
    private static void positive(Schema schema) {
        if (is(schema, SchemaType.INTEGER)) {
            least(schema, BigDecimal.ONE);
        } else if (schema.getMultipleOf() != null) {
            least(schema, schema.getMultipleOf());
        }
    }

    private static void digits(Schema schema, int before, int after) {
        BigDecimal finest = BigDecimal.ONE.movePointLeft(after);
        BigDecimal most = BigDecimal.ONE.movePointRight(before).subtract(finest);
        schema.setMultipleOf(schema.getMultipleOf() == null ? finest : schema.getMultipleOf());
        least(schema, most.negate());
        most(schema, most);
    }

    private static void least(Schema schema, BigDecimal least) {
        if (schema.getMinimum() == null && schema.getExclusiveMinimum() == null) {
            schema.setMinimum(least);
        }
    }

    private static void most(Schema schema, BigDecimal most) {
        if (schema.getMaximum() == null && schema.getExclusiveMaximum() == null) {
            schema.setMaximum(most);
        }
    }

    private static boolean is(Schema schema, SchemaType type) {
        return schema.getType() != null && schema.getType().contains(type);
    }
}
