package be.huurwerk.webkit.openapi;

import be.huurwerk.webkit.body.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.FieldInfo;
import org.jboss.jandex.RecordComponentInfo;

/** Says in the schemas of requests what the body reader demands: no other properties, what is required, two decimals. */
final class RequestSchemas {
    private static final String REFERENCE = "#/components/schemas/";
    private static final DotName OPTIONAL = DotName.createSimple("java.util.Optional");

    /** The most that {@link Money} takes. */
    private static final BigDecimal MOST = new BigDecimal("999999999999.99");

    private static final DotName MONEY = DotName.createSimple(Money.class.getName());

    private final SchemaRecords records;
    private final Components components;
    private final Set<String> seen = new HashSet<>();

    RequestSchemas(SchemaRecords records, Components components) {
        this.records = records;
        this.components = components;
    }

    void tighten(OpenAPI document) {
        KitFilter.eachOperation(document, (path, operation) -> {
            if (operation.getRequestBody() != null) {
                content(operation.getRequestBody().getContent());
            }
        });
    }

    private void content(Content content) {
        if (content != null && content.getMediaTypes() != null) {
            content.getMediaTypes().values().forEach(media -> visit(media.getSchema()));
        }
    }

    private void visit(Schema schema) {
        if (schema == null) {
            return;
        }
        if (schema.getRef() != null && schema.getRef().startsWith(REFERENCE)) {
            String name = schema.getRef().substring(REFERENCE.length());
            if (seen.add(name) && components.getSchemas().containsKey(name)) {
                named(name, components.getSchemas().get(name));
            }
        }
        visit(schema.getItems());
        Stream.of(schema.getAllOf(), schema.getAnyOf())
                .filter(Objects::nonNull)
                .flatMap(List::stream)
                .forEach(this::visit);
        if (schema.getProperties() != null) {
            schema.getProperties().values().forEach(this::visit);
        }
    }

    private void named(String name, Schema schema) {
        records.find(name, schema).ifPresent(type -> strict(schema, type));
        visit(schema);
    }

    private static void strict(Schema schema, ClassInfo type) {
        List<String> required = new ArrayList<>();
        for (RecordComponentInfo component : type.recordComponentsInDeclarationOrder()) {
            if (!component.type().name().equals(OPTIONAL)) {
                required.add(component.name());
            }
            FieldInfo field = type.field(component.name());
            field.annotations().stream()
                    .filter(annotation -> annotation.name().equals(MONEY))
                    .findFirst()
                    .ifPresent(money -> money(schema.getProperties().get(component.name()), money));
            ConstraintsInSchemas.say(schema.getProperties().get(component.name()), field);
            ScalarsInSchemas.say(schema.getProperties().get(component.name()), component.type());
        }
        schema.setRequired(required.isEmpty() ? null : required);
        schema.setAdditionalPropertiesBoolean(false);
    }

    private static void money(Schema amount, AnnotationInstance money) {
        amount.setMultipleOf(new BigDecimal("0.01"));
        amount.setMinimum(bound(money.value("min")).orElse(MOST.negate()));
        amount.setMaximum(bound(money.value("max")).orElse(MOST));
    }

    private static Optional<BigDecimal> bound(AnnotationValue said) {
        return Optional.ofNullable(said)
                .map(AnnotationValue::asString)
                .filter(text -> !text.isEmpty())
                .map(BigDecimal::new);
    }
}
