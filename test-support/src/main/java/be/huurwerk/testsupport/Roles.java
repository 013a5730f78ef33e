package be.huurwerk.testsupport;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** How the architecture test recognises what a class is: by its annotations and supertypes, never by its name. */
final class Roles {

    private static final String TRANSACTIONAL = "jakarta.transaction.Transactional";
    private static final String PATH = "jakarta.ws.rs.Path";
    private static final String ENTITY_ANNOTATION = "jakarta.persistence.Entity";
    private static final Set<String> TIME_TYPES = Set.of(
            "java.time.LocalDate",
            "java.time.LocalDateTime",
            "java.time.LocalTime",
            "java.time.Instant",
            "java.time.OffsetDateTime",
            "java.time.ZonedDateTime",
            "java.time.YearMonth",
            "java.time.Year");
    private static final List<String> FRAMEWORK_AND_IO = List.of(
            "jakarta.enterprise.",
            "jakarta.inject.",
            "jakarta.persistence.",
            "jakarta.transaction.",
            "jakarta.ws.rs.",
            "io.quarkus.",
            "io.vertx.",
            "io.smallrye.",
            "org.hibernate.",
            "org.jboss.logging.",
            "org.slf4j.",
            "org.apache.kafka.",
            "java.util.logging.",
            "java.sql.",
            "javax.sql.",
            "java.net.http.",
            "java.nio.file.",
            "be.huurwerk.servicekit.");
    /** What the kit has that is as pure as a model: the lines of a file with their values and faults, and moments as they are told. */
    private static final List<String> PURE_PARTS_OF_THE_KIT = List.of(
            "be.huurwerk.servicekit.bulkload.CsvColumn",
            "be.huurwerk.servicekit.bulkload.CsvFile",
            "be.huurwerk.servicekit.bulkload.CsvFile$Row",
            "be.huurwerk.servicekit.bulkload.CsvValues",
            "be.huurwerk.servicekit.bulkload.LineFault",
            "be.huurwerk.servicekit.time.Moments");
    /** Annotations and supertypes with one of these beginnings make a class part of the machinery around the model. */
    private static final List<String> MACHINERY = List.of(
            "jakarta.enterprise.",
            "jakarta.inject.",
            "jakarta.persistence.",
            "jakarta.transaction.",
            "jakarta.ws.rs.",
            "jakarta.annotation.security.",
            "io.quarkus.",
            "io.smallrye.config.",
            "org.jboss.resteasy.reactive.",
            "org.hibernate.",
            "org.eclipse.microprofile.openapi.models.",
            "org.eclipse.microprofile.openapi.OAS",
            "be.huurwerk.servicekit.");

    static final DescribedPredicate<JavaClass> RESOURCE = DescribedPredicate.describe("resources", Roles::isResource);
    static final DescribedPredicate<JavaClass> ENTITY = DescribedPredicate.describe("entities", Roles::isEntity);
    static final DescribedPredicate<JavaClass> USE_CASE = DescribedPredicate.describe("use cases", Roles::isUseCase);
    static final DescribedPredicate<JavaClass> MODEL_OR_RULE = DescribedPredicate.describe(
            "model and rules", type -> outermost(type).noneMatch(Roles::isMachinery));
    static final DescribedPredicate<JavaClass> FRAMEWORK_OR_IO = DescribedPredicate.describe(
            "framework, I/O or logger",
            type -> startsWithAny(type.getName(), FRAMEWORK_AND_IO) && !PURE_PARTS_OF_THE_KIT.contains(type.getName()));
    static final DescribedPredicate<JavaMethodCall> READS_A_CLOCK =
            DescribedPredicate.describe("reads a clock", Roles::readsAClock);

    static final ArchCondition<JavaClass> HAVE_ONE_PUBLIC_METHOD = new ArchCondition<>("have one public method") {
        @Override
        public void check(JavaClass type, ConditionEvents events) {
            List<String> methods = publicMethods(type).map(JavaMethod::getName).toList();
            events.add(new SimpleConditionEvent(
                    type, methods.size() == 1, type.getName() + " has the public methods " + methods));
        }
    };

    private Roles() {}

    private static boolean isResource(JavaClass type) {
        return isAnnotated(type, PATH);
    }

    private static boolean isEntity(JavaClass type) {
        return isAnnotated(type, ENTITY_ANNOTATION);
    }

    /** A bean with a transaction of its own that no kit interface calls and that is no resource. */
    private static boolean isUseCase(JavaClass type) {
        boolean opensTransaction =
                opensTransaction(type) || type.getMethods().stream().anyMatch(Roles::opensTransaction);
        return opensTransaction
                && !isResource(type)
                && type.getAllRawInterfaces().stream()
                        .noneMatch(i -> i.getName().startsWith("be.huurwerk."))
                && type.getAllRawSuperclasses().stream()
                        .noneMatch(s -> s.getName().startsWith("be.huurwerk."));
    }

    private static boolean opensTransaction(CanBeAnnotated type) {
        return type.isAnnotatedWith(TRANSACTIONAL)
                && (type.isAnnotatedWith(requiresNew("REQUIRED")) || type.isAnnotatedWith(requiresNew("REQUIRES_NEW")));
    }

    private static DescribedPredicate<com.tngtech.archunit.core.domain.JavaAnnotation<?>> requiresNew(String kind) {
        return DescribedPredicate.describe(
                "@Transactional " + kind,
                annotation -> annotation.getRawType().getName().equals(TRANSACTIONAL)
                        && annotation
                                .get("value")
                                .map(Object::toString)
                                .orElse("REQUIRED")
                                .endsWith(kind));
    }

    private static boolean isMachinery(JavaClass type) {
        boolean annotated = Stream.concat(
                        type.getAnnotations().stream(),
                        type.getMembers().stream().flatMap(member -> member.getAnnotations().stream()))
                .anyMatch(annotation -> startsWithAny(annotation.getRawType().getName(), MACHINERY));
        boolean inherits = Stream.concat(type.getAllRawInterfaces().stream(), type.getAllRawSuperclasses().stream())
                .anyMatch(supertype -> startsWithAny(supertype.getName(), MACHINERY));
        return annotated || inherits || type.getName().endsWith("package-info");
    }

    /** The class and all that enclose it: a record inside a resource is part of the resource. */
    private static Stream<JavaClass> outermost(JavaClass type) {
        return Stream.iterate(
                        Optional.of(type), Optional::isPresent, t -> t.get().getEnclosingClass())
                .map(Optional::get);
    }

    private static boolean isAnnotated(JavaClass type, String annotation) {
        return type.isAnnotatedWith(annotation);
    }

    private static Stream<JavaMethod> publicMethods(JavaClass type) {
        return type.getMethods().stream()
                .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(method -> !method.getModifiers().contains(JavaModifier.SYNTHETIC))
                .filter(method -> !method.getModifiers().contains(JavaModifier.BRIDGE));
    }

    private static boolean readsAClock(JavaMethodCall call) {
        String owner = call.getTargetOwner().getName();
        String method = call.getTarget().getName();
        boolean noArguments = call.getTarget().getRawParameterTypes().isEmpty();
        boolean onlyAZone = call.getTarget().getRawParameterTypes().stream()
                .allMatch(parameter -> parameter.getName().equals("java.time.ZoneId"));
        return (TIME_TYPES.contains(owner) && method.equals("now") && (noArguments || onlyAZone))
                || (owner.equals("java.time.Clock") && method.startsWith("system"))
                || (owner.equals("java.lang.System") && method.equals("currentTimeMillis"));
    }

    private static boolean startsWithAny(String name, List<String> beginnings) {
        return beginnings.stream().anyMatch(name::startsWith);
    }
}
