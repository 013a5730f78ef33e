package be.huurwerk.webkit.openapi;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jboss.jandex.RecordComponentInfo;
import org.jboss.jandex.Type;

/**
 * Which record a schema describes. What the schema says beside the components was read from methods, such as {@code isEmpty}: bodies are
 * bound to components only, so {@link #keepComponents} takes it out.
 */
final class SchemaRecords {
    private static final DotName SCHEMA =
            DotName.createSimple("org.eclipse.microprofile.openapi.annotations.media.Schema");

    private final List<ClassInfo> records;

    SchemaRecords(IndexView index) {
        this.records = index.getKnownClasses().stream()
                .filter(ClassInfo::isRecord)
                .filter(type -> !type.recordComponents().isEmpty())
                .toList();
    }

    /** The record of a schema of this name, if it is one's. */
    Optional<ClassInfo> find(String name, Schema schema) {
        if (schema.getProperties() == null) {
            return Optional.empty();
        }
        Set<String> properties = schema.getProperties().keySet();
        return records.stream()
                .filter(type -> name.startsWith(schemaName(type)))
                .filter(type -> isDescribedBy(type, properties))
                .max(Comparator.comparing(type -> schemaName(type).length()));
    }

    /** Leaves of every schema of a record only what its components are. */
    void keepComponents(Map<String, Schema> schemas) {
        schemas.forEach((name, schema) -> find(name, schema)
                .filter(type -> !components(type).equals(schema.getProperties().keySet()))
                .ifPresent(type -> {
                    Set<String> components = components(type);
                    schema.setProperties(schema.getProperties().entrySet().stream()
                            .filter(property -> components.contains(property.getKey()))
                            .collect(Collectors.toMap(
                                    Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, LinkedHashMap::new)));
                }));
    }

    private static boolean isDescribedBy(ClassInfo type, Set<String> properties) {
        Set<String> components = components(type);
        Predicate<String> component = components::contains;
        return properties.containsAll(components)
                && properties.stream().filter(component.negate()).allMatch(derived(type)::contains);
    }

    private static Set<String> components(ClassInfo type) {
        return type.recordComponents().stream().map(RecordComponentInfo::name).collect(Collectors.toUnmodifiableSet());
    }

    /** What methods look like properties. */
    private static Set<String> derived(ClassInfo type) {
        return type.methods().stream()
                .filter(method -> method.parametersCount() == 0)
                .filter(method -> method.returnType().kind() != Type.Kind.VOID)
                .map(MethodInfo::name)
                .flatMap(name -> Stream.of("is", "get")
                        .filter(prefix -> name.length() > prefix.length() && name.startsWith(prefix))
                        .map(prefix -> name.substring(prefix.length())))
                .map(name -> Character.toLowerCase(name.charAt(0)) + name.substring(1))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String schemaName(ClassInfo type) {
        AnnotationInstance schema = type.declaredAnnotation(SCHEMA);
        AnnotationValue name = schema == null ? null : schema.value("name");
        return name == null ? type.simpleName() : name.asString();
    }
}
