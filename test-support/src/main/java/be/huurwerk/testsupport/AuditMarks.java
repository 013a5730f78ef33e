package be.huurwerk.testsupport;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/** Which resource methods must leave a trace in the audit trail, and whether they say so. */
final class AuditMarks {

    private static final String AUDIT = "be.huurwerk.servicekit.audit.";
    private static final Set<String> CHANGE_MARKS =
            Set.of(AUDIT + "Audited", "be.huurwerk.servicekit.idempotency.Idempotent");
    private static final String READ_MARK = AUDIT + "PersonalData";
    private static final Set<String> PERSONAL =
            Set.of("be.huurwerk.webkit.body.Personal", "be.huurwerk.webkit.body.Withheld");
    private static final String PERMISSIONS = "io.quarkus.security.PermissionsAllowed";
    private static final String GET = "jakarta.ws.rs.GET";
    private static final Set<String> ANSWERS = Set.of(
            "org.eclipse.microprofile.openapi.annotations.responses.APIResponse",
            "org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema");

    static final DescribedPredicate<JavaMethod> CHANGE =
            DescribedPredicate.describe("need a scope to write", AuditMarks::isChange);
    static final DescribedPredicate<JavaMethod> SHOWS_PERSONAL_DATA =
            DescribedPredicate.describe("answer personal data", AuditMarks::showsPersonalData);
    static final ArchCondition<JavaMethod> BE_MARKED_AS_A_CHANGE = new Marked("@Idempotent or @Audited", CHANGE_MARKS);
    static final ArchCondition<JavaMethod> BE_MARKED_AS_A_READ = new Marked("@PersonalData", Set.of(READ_MARK));

    private AuditMarks() {}

    private static final class Marked extends ArchCondition<JavaMethod> {
        private final Set<String> marks;

        private Marked(String description, Set<String> marks) {
            super("be marked " + description);
            this.marks = marks;
        }

        @Override
        public void check(JavaMethod method, ConditionEvents events) {
            events.add(new SimpleConditionEvent(
                    method, hasOneOf(method, marks), method.getFullName() + " is not marked " + getDescription()));
        }
    }

    private static boolean hasOneOf(JavaMethod method, Set<String> marks) {
        return method.getAnnotations().stream()
                .map(mark -> mark.getRawType().getName())
                .anyMatch(marks::contains);
    }

    private static boolean isChange(JavaMethod method) {
        return !hasOneOf(method, Set.of(GET))
                && method.getAnnotations().stream()
                        .filter(mark -> mark.getRawType().getName().equals(PERMISSIONS))
                        .anyMatch(AuditMarks::allowsToWrite);
    }

    private static boolean allowsToWrite(JavaAnnotation<?> permissions) {
        Object scopes = permissions.get("value").orElse(new String[0]);
        return scopes instanceof Object[] all
                && Arrays.stream(all).allMatch(scope -> scope.toString().endsWith(":write"));
    }

    private static boolean showsPersonalData(JavaMethod method) {
        return hasOneOf(method, Set.of(PERMISSIONS))
                && !isChange(method)
                && answers(method.reflect()).anyMatch(type -> holdsPersonalData(type, new HashSet<>()));
    }

    /** What the method says that it answers: its type, and the class that stands in the description. */
    private static Stream<Type> answers(Method method) {
        Stream<Type> described = Arrays.stream(method.getAnnotations())
                .filter(mark -> ANSWERS.contains(mark.annotationType().getName()))
                .flatMap(AuditMarks::classes);
        return Stream.concat(Stream.of(method.getGenericReturnType()), described);
    }

    /** Every class that an annotation, or one inside it, names. */
    private static Stream<Type> classes(Annotation mark) {
        return Arrays.stream(mark.annotationType().getDeclaredMethods()).flatMap(member -> {
            try {
                return inside(member.invoke(mark));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(mark + "." + member.getName(), e);
            }
        });
    }

    private static Stream<Type> inside(Object value) {
        if (value instanceof Class<?> type) {
            return Stream.of(type);
        }
        if (value instanceof Annotation nested) {
            return classes(nested);
        }
        return value instanceof Object[] many ? Arrays.stream(many).flatMap(AuditMarks::inside) : Stream.empty();
    }

    private static boolean holdsPersonalData(Type type, Set<Type> seen) {
        if (!seen.add(type)) {
            return false;
        }
        if (type instanceof ParameterizedType generic) {
            return Stream.concat(Stream.of(generic.getRawType()), Arrays.stream(generic.getActualTypeArguments()))
                    .anyMatch(part -> holdsPersonalData(part, seen));
        }
        if (type instanceof WildcardType wildcard) {
            return Arrays.stream(wildcard.getUpperBounds()).anyMatch(bound -> holdsPersonalData(bound, seen));
        }
        return type instanceof Class<?> raw
                && raw.isRecord()
                && Arrays.stream(raw.getRecordComponents())
                        .anyMatch(component ->
                                isPersonal(component) || holdsPersonalData(component.getGenericType(), seen));
    }

    private static boolean isPersonal(RecordComponent component) {
        return Arrays.stream(component.getAnnotations())
                .anyMatch(mark -> PERSONAL.contains(mark.annotationType().getName()));
    }
}
