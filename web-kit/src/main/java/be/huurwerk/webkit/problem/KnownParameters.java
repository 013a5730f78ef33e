package be.huurwerk.webkit.problem;

import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The path and query parameters of a resource method, by name, and who checks more than their types. */
final class KnownParameters {

    private final Map<String, Known> query = new TreeMap<>();
    private final Map<String, Known> path = new TreeMap<>();
    private final List<CheckedQuery> checks = new ArrayList<>();

    private KnownParameters() {}

    /** @param many whether the parameter may stand more than once */
    record Known(RequestParameter parameter, Class<?> type, boolean many, boolean required) {

        /** Of a text that is no value of the parameter's type. */
        Optional<Issue> malformed(List<String> values) {
            return many
                    ? Optional.empty()
                    : values.stream()
                            .flatMap(value -> StrictParameters.fault(type, parameter, value).stream())
                            .findFirst();
        }
    }

    static KnownParameters of(Method method) {
        KnownParameters known = new KnownParameters();
        for (int i = 0; i < method.getParameterCount(); i++) {
            known.add(method.getParameterAnnotations()[i], method.getParameterTypes()[i]);
        }
        return known;
    }

    Map<String, Known> query() {
        return query;
    }

    Map<String, Known> path() {
        return path;
    }

    List<CheckedQuery> checks() {
        return checks;
    }

    private void add(Annotation[] annotations, Class<?> type) {
        RequestParameter.of(annotations)
                .filter(parameter -> parameter.in() != In.HEADER)
                .ifPresent(parameter -> (parameter.in() == In.QUERY ? query : path)
                        .put(
                                parameter.name(),
                                new Known(
                                        parameter,
                                        type,
                                        Collection.class.isAssignableFrom(type) || type.isArray(),
                                        Arrays.stream(annotations).anyMatch(NotNull.class::isInstance))));
        if (Arrays.stream(annotations).anyMatch(BeanParam.class::isInstance)) {
            for (Class<?> bean = type; bean != null; bean = bean.getSuperclass()) {
                for (Field field : bean.getDeclaredFields()) {
                    add(field.getAnnotations(), field.getType());
                }
            }
            if (CheckedQuery.class.isAssignableFrom(type)) {
                checks.add(checked(type));
            }
        }
    }

    private static CheckedQuery checked(Class<?> type) {
        try {
            return (CheckedQuery) type.getConstructor().newInstance();
        } catch (ReflectiveOperationException unfit) {
            throw new IllegalStateException(type + " can't be made", unfit);
        }
    }
}
