package be.huurwerk.webkit.body;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ArcContainer;
import io.quarkus.arc.InstanceHandle;
import java.lang.annotation.Annotation;
import java.lang.reflect.Constructor;
import java.util.Optional;

/** Makes rules of {@link CheckedBy}. */
final class Checks {
    private Checks() {}

    static Optional<Constraints.Rule> of(Annotation annotation) {
        CheckedBy checked = annotation instanceof CheckedBy direct
                ? direct
                : annotation.annotationType().getAnnotation(CheckedBy.class);
        return Optional.ofNullable(checked).map(by -> rule(by.value()));
    }

    @SuppressWarnings("unchecked")
    private static Constraints.Rule rule(Class<? extends Check<?>> type) {
        return (value, path, shown, faults) -> ((Check<Object>) instance(type))
                .fault(value)
                .ifPresent(fault -> faults.add(
                        fault.type(),
                        path,
                        shown,
                        fault.detail().en(),
                        fault.detail().nl()));
    }

    private static Check<?> instance(Class<? extends Check<?>> type) {
        ArcContainer container = Arc.container();
        InstanceHandle<? extends Check<?>> bean = container == null ? null : container.instance(type);
        return bean != null && bean.isAvailable() ? bean.get() : made(type);
    }

    private static Check<?> made(Class<? extends Check<?>> type) {
        try {
            Constructor<? extends Check<?>> constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            return constructor.newInstance();
        } catch (ReflectiveOperationException programmingError) {
            throw new IllegalStateException(
                    type.getName() + " is neither a bean nor has it a constructor without arguments", programmingError);
        }
    }
}
