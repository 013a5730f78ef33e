package be.huurwerk.webkit.openapi;

import be.huurwerk.webkit.body.Withheld;
import be.huurwerk.webkit.security.Caller;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.FieldInfo;

/** Says of what is {@link Withheld} to whom it is shown, for people in words and for programs in an extension. */
final class WithheldProperties {
    static final String EXTENSION = "x-withheld-without";

    private static final DotName WITHHELD = DotName.createSimple(Withheld.class.getName());
    private static final String SAYS = "Left out of an answer without the scope " + Caller.PERSONAL + ".";

    private final SchemaRecords records;

    WithheldProperties(SchemaRecords records) {
        this.records = records;
    }

    void declare(Map<String, Schema> schemas) {
        schemas.forEach(
                (name, schema) -> records.find(name, schema).ifPresent(type -> declare(name, schema, withheld(type))));
    }

    private static void declare(String name, Schema schema, List<String> withheld) {
        for (String property : withheld) {
            if (schema.getRequired() != null && schema.getRequired().contains(property)) {
                throw new IllegalStateException(name + "." + property + " is withheld from some callers and demanded in"
                        + " a request: an answer needs a record of its own");
            }
            Schema said = described(schema.getProperties().get(property));
            said.addExtension(EXTENSION, Caller.PERSONAL);
            schema.addProperty(property, said);
        }
    }

    /** A reference takes no words beside it in OpenAPI 3.0, so it is wrapped. */
    private static Schema described(Schema property) {
        if (property.getRef() != null) {
            return OASFactory.createSchema()
                    .addAllOf(OASFactory.createSchema().ref(property.getRef()))
                    .description(SAYS);
        }
        String said = property.getDescription();
        return property.description(said == null ? SAYS : said + (said.endsWith(".") ? " " : ". ") + SAYS);
    }

    private static List<String> withheld(ClassInfo type) {
        List<String> withheld = new ArrayList<>();
        for (FieldInfo field : type.fields()) {
            if (field.declaredAnnotations().stream()
                    .map(AnnotationInstance::name)
                    .anyMatch(WITHHELD::equals)) {
                withheld.add(field.name());
            }
        }
        return withheld;
    }
}
