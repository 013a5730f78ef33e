package be.huurwerk.webkit.openapi;

import be.huurwerk.webkit.body.Texts;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jboss.jandex.DotName;
import org.jboss.jandex.Type;

/** Says of a text and of a number what no constraint says, because it is refused wherever it stands: blanks, signs that can't be kept, too many digits. */
final class ScalarsInSchemas {
    private static final DotName TEXT = DotName.createSimple(String.class.getName());
    private static final DotName NUMBER = DotName.createSimple(BigDecimal.class.getName());
    private static final String CONTROL = "\\x00-\\x1F\\x7F-\\x9F";
    private static final String OF_A_PATH = "^[^" + CONTROL + "]+$";
    private static final String OF_A_QUERY = "^[^" + CONTROL + "]*[^\\s" + CONTROL + "][^" + CONTROL + "]*$";
    private static final int LONGEST_TEXT = 100_000;
    private static final BigDecimal GREATEST = new BigDecimal("99999999999999999999");
    private static final BigDecimal GREATEST_OF_AN_ADDRESS = new BigDecimal("999999999999.99");
    private static final BigDecimal CENT = new BigDecimal("0.01");
    private static final BigDecimal LEAST_WHOLE = BigDecimal.valueOf(Integer.MIN_VALUE);
    private static final BigDecimal GREATEST_WHOLE = BigDecimal.valueOf(Integer.MAX_VALUE);

    private ScalarsInSchemas() {}

    /** Of a property of a request, and of what stands in its list; what refers to another schema is left as it is. */
    static void say(Schema schema, Type type) {
        if (schema == null || refers(schema)) {
            return;
        }
        if (type.kind() == Type.Kind.PARAMETERIZED_TYPE) {
            Type inner = type.asParameterizedType().arguments().get(0);
            say(is(schema, SchemaType.ARRAY) && !isList(inner) ? schema.getItems() : schema, inner);
        } else if (type.name().equals(TEXT)) {
            text(schema, Texts.PATTERN);
            if (schema.getMaxLength() == null && Texts.PATTERN.equals(schema.getPattern())) {
                schema.setMaxLength(LONGEST_TEXT);
            }
        } else if (type.name().equals(NUMBER)) {
            between(schema, GREATEST.negate(), GREATEST);
        } else if (is(schema, SchemaType.INTEGER)) {
            between(schema, LEAST_WHOLE, GREATEST_WHOLE);
        }
    }

    /** Of a parameter in the path or in the query. */
    static void say(Parameter parameter) {
        Schema schema = parameter.getSchema();
        boolean inPath = parameter.getIn() == Parameter.In.PATH;
        if (schema == null || refers(schema) || !inPath && parameter.getIn() != Parameter.In.QUERY) {
            return;
        }
        if (is(schema, SchemaType.STRING)) {
            text(schema, inPath ? OF_A_PATH : OF_A_QUERY);
        } else if (is(schema, SchemaType.INTEGER)) {
            between(schema, LEAST_WHOLE, GREATEST_WHOLE);
        } else if (is(schema, SchemaType.NUMBER)) {
            between(schema, GREATEST_OF_AN_ADDRESS.negate(), GREATEST_OF_AN_ADDRESS);
            schema.setMultipleOf(CENT);
        }
    }

    private static void text(Schema schema, String pattern) {
        boolean said = schema.getPattern() != null || schema.getFormat() != null || schema.getEnumeration() != null;
        if (!said && is(schema, SchemaType.STRING)) {
            schema.setPattern(pattern);
        }
    }

    private static void between(Schema schema, BigDecimal least, BigDecimal greatest) {
        if (schema.getMinimum() == null && schema.getExclusiveMinimum() == null) {
            schema.setMinimum(least);
        }
        if (schema.getMaximum() == null && schema.getExclusiveMaximum() == null) {
            schema.setMaximum(greatest);
        }
    }

    private static boolean refers(Schema schema) {
        return schema.getRef() != null || schema.getAllOf() != null || schema.getAnyOf() != null;
    }

    private static boolean isList(Type type) {
        return type.kind() == Type.Kind.PARAMETERIZED_TYPE;
    }

    private static boolean is(Schema schema, SchemaType type) {
        return schema.getType() != null && schema.getType().contains(type);
    }
}
