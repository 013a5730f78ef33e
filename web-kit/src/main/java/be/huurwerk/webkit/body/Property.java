package be.huurwerk.webkit.body;

import java.lang.annotation.Annotation;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;

/** A component of a record as the binder sees it. */
record Property(String name, boolean optional, Shape shape) {

    static List<Property> of(Class<? extends Record> type) {
        List<Property> properties = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            boolean personal =
                    annotations(type, component, Personal.class) || annotations(type, component, Withheld.class);
            properties.add(new Property(
                    component.getName(),
                    Shape.isOptional(component.getGenericType()),
                    Shape.of(component.getAnnotatedType(), declared(type, component), personal)));
        }
        return List.copyOf(properties);
    }

    private static boolean annotations(Class<?> type, RecordComponent component, Class<? extends Annotation> wanted) {
        for (Annotation annotation : declared(type, component)) {
            if (wanted.isInstance(annotation)) {
                return true;
            }
        }
        return false;
    }

    /** The annotations as they stand on the component's field, where constraints are kept too. */
    private static Annotation[] declared(Class<?> type, RecordComponent component) {
        try {
            return type.getDeclaredField(component.getName()).getAnnotations();
        } catch (NoSuchFieldException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
