package be.huurwerk.webkit.body;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a place in a body must hold. */
sealed interface Shape {
    /** A single value. @param repeatable whether a problem may repeat a faulty one */
    record Single(Scalar scalar, boolean text, boolean money, boolean repeatable, List<Constraints.Rule> rules)
            implements Shape {}

    record Items(Shape item, List<Constraints.Rule> rules) implements Shape {}

    record Nested(Class<? extends Record> type) implements Shape {}

    /** Whether the type is {@code Optional}. */
    static boolean isOptional(Type type) {
        return type instanceof ParameterizedType generic && generic.getRawType() == Optional.class;
    }

    /**
     * The shape of a type.
     *
     * @param annotations those of the place itself; those inside {@code Optional<...>} or {@code List<...>} are read from the type
     */
    static Shape of(AnnotatedType annotated, Annotation[] annotations, boolean personal) {
        Type type = annotated.getType();
        if (isOptional(type)) {
            AnnotatedType inner = argument(annotated);
            return of(inner, both(annotations, inner.getAnnotations()), personal);
        }
        if (type instanceof ParameterizedType generic && generic.getRawType() == List.class) {
            AnnotatedType inner = argument(annotated);
            return new Items(of(inner, inner.getAnnotations(), personal), Constraints.of(annotations));
        }
        if (!(type instanceof Class<?> plain)) {
            throw new IllegalStateException("The body reader does not know the type " + type.getTypeName());
        }
        Scalar scalar = Scalars.of(plain);
        if (scalar != null) {
            boolean money = Arrays.stream(annotations).anyMatch(annotation -> annotation instanceof Money);
            boolean text = plain == String.class;
            return new Single(scalar, text, money, !text && !personal, Constraints.of(annotations));
        }
        if (plain.isRecord()) {
            return new Nested(plain.asSubclass(Record.class));
        }
        throw new IllegalStateException("The body reader does not know the type " + plain.getName());
    }

    private static AnnotatedType argument(AnnotatedType annotated) {
        return ((AnnotatedParameterizedType) annotated).getAnnotatedActualTypeArguments()[0];
    }

    private static Annotation[] both(Annotation[] outer, Annotation[] inner) {
        Annotation[] all = Arrays.copyOf(outer, outer.length + inner.length);
        System.arraycopy(inner, 0, all, outer.length, inner.length);
        return all;
    }
}
