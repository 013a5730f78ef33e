package be.huurwerk.servicekit.audit;

import be.huurwerk.servicekit.audit.AuditRecord.Concerned;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.lang.annotation.Annotation;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The ids that a call and its answer name, each once, in the order in which they are met. */
final class Concerns {
    /** A page, its item, and what the item lists: below that, ids are details. */
    private static final int DEPTH = 3;

    /** The components that may hold an id: an answer has many figures and words, and each would be asked for at every read. */
    private static final ClassValue<List<RecordComponent>> COMPONENTS = new ClassValue<>() {
        @Override
        protected List<RecordComponent> computeValue(Class<?> type) {
            List<RecordComponent> components = Stream.of(type.getRecordComponents())
                    .filter(component -> mayHoldAnId(component.getGenericType()))
                    .toList();
            components.forEach(component -> component.getAccessor().setAccessible(true));
            return components;
        }
    };

    /** What its parameters are called: to ask a method for their annotations parses them anew each time. */
    private static final Map<Method, List<String>> NAMES = new ConcurrentHashMap<>();

    private final Set<Concerned> found = new LinkedHashSet<>();

    List<Concerned> found() {
        return new ArrayList<>(found);
    }

    /** Ids in the path, the query and the body. */
    void addCall(Method method, Object[] arguments) {
        List<String> names = NAMES.computeIfAbsent(method, Concerns::names);
        for (int i = 0; i < arguments.length; i++) {
            add(names.get(i), arguments[i], DEPTH);
        }
    }

    void addAnswer(Object entity) {
        add("id", entity, DEPTH);
    }

    private void add(String name, Object value, int depth) {
        if (value instanceof UUID id) {
            found.add(new Concerned(name, id));
        } else if (value instanceof Optional<?> optional) {
            optional.ifPresent(inside -> add(name, inside, depth));
        } else if (value instanceof Collection<?> many) {
            many.forEach(each -> add(name, each, depth));
        } else if (value instanceof Record && depth > 0) {
            for (RecordComponent component : COMPONENTS.get(value.getClass())) {
                add(component.getName(), get(component, value), depth - 1);
            }
        }
    }

    private static boolean mayHoldAnId(Type type) {
        if (type instanceof ParameterizedType of) {
            return Stream.of(of.getActualTypeArguments()).anyMatch(Concerns::mayHoldAnId);
        }
        return !(type instanceof Class<?> plain) || !isFigureOrWord(plain);
    }

    private static boolean isFigureOrWord(Class<?> type) {
        return type.isPrimitive()
                || type.isEnum()
                || type == String.class
                || type == Boolean.class
                || Number.class.isAssignableFrom(type)
                || Temporal.class.isAssignableFrom(type);
    }

    private static Object get(RecordComponent component, Object holder) {
        try {
            return component.getAccessor().invoke(holder);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("no " + component.getName() + " of " + holder.getClass(), e);
        }
    }

    private static List<String> names(Method method) {
        return Stream.of(method.getParameterAnnotations()).map(Concerns::nameOf).toList();
    }

    private static String nameOf(Annotation[] annotations) {
        for (Annotation annotation : annotations) {
            if (annotation instanceof PathParam path) {
                return path.value();
            }
            if (annotation instanceof QueryParam query) {
                return query.value();
            }
        }
        return "id";
    }
}
