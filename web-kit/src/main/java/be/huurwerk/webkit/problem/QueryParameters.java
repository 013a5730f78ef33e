package be.huurwerk.webkit.problem;

import jakarta.ws.rs.BeanParam;
import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/** The query parameters that a resource method knows. */
final class QueryParameters {
    private QueryParameters() {}

    /** By name, whether the parameter may stand more than once. */
    static Map<String, Boolean> of(Method method) {
        Map<String, Boolean> known = new TreeMap<>();
        for (int i = 0; i < method.getParameterCount(); i++) {
            add(method.getParameterAnnotations()[i], method.getParameterTypes()[i], known);
        }
        return known;
    }

    private static void add(Annotation[] annotations, Class<?> type, Map<String, Boolean> known) {
        RequestParameter.of(annotations)
                .filter(parameter -> parameter.in() == In.QUERY)
                .ifPresent(parameter ->
                        known.put(parameter.name(), Collection.class.isAssignableFrom(type) || type.isArray()));
        if (Arrays.stream(annotations).anyMatch(BeanParam.class::isInstance)) {
            for (Class<?> bean = type; bean != null; bean = bean.getSuperclass()) {
                for (Field field : bean.getDeclaredFields()) {
                    add(field.getAnnotations(), field.getType(), known);
                }
            }
        }
    }
}
