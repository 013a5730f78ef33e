package be.huurwerk.servicekit.audit;

import be.huurwerk.servicekit.audit.AuditRecord.Concerned;
import be.huurwerk.servicekit.sql.CallTransaction;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.Method;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * Records a call of a resource method: a change inside its transaction, a read of personal data after its transaction and before the
 * answer leaves. It stands inside {@code @Idempotent}, so that an answer that is given again is no second change, and around
 * {@code @Transactional}.
 */
@Audited
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 195)
class AuditInterceptor {
    private final AuditTrail trail;
    private final CurrentVertxRequest request;
    private final String prefix;

    AuditInterceptor(
            AuditTrail trail, CurrentVertxRequest request, @ConfigProperty(name = "quarkus.rest.path") String prefix) {
        this.trail = trail;
        this.request = request;
        this.prefix = prefix;
    }

    @AroundInvoke
    Object record(InvocationContext call) throws Exception {
        if (isRead(call.getMethod())) {
            return proceed(call, AuditKind.read);
        }
        return CallTransaction.of(call.getMethod(), () -> proceed(call, AuditKind.change));
    }

    private Object proceed(InvocationContext call, AuditKind kind) throws Exception {
        Object answer = call.proceed();
        Method method = call.getMethod();
        boolean showsNothing = answer instanceof Disclosure disclosure && !disclosure.showsSomething();
        if (!showsNothing && AnswerStatus.isSuccess(method, answer)) {
            Optional<Response> response = AnswerStatus.response(answer);
            trail.add(
                    kind,
                    operation(method),
                    resource(response),
                    AnswerStatus.of(method, answer),
                    concerned(call, response.map(Response::getEntity).orElse(response.isEmpty() ? answer : null)));
        }
        return answer;
    }

    /** A method that creates and answers personal data is a change. */
    private static boolean isRead(Method method) {
        return method.isAnnotationPresent(PersonalData.class)
                && (method.isAnnotationPresent(GET.class) || !isChange(method));
    }

    private static boolean isChange(Method method) {
        return method.isAnnotationPresent(Audited.class)
                || List.of(method.getAnnotations()).stream()
                        .anyMatch(mark -> mark.annotationType() != PersonalData.class
                                && mark.annotationType().isAnnotationPresent(Audited.class));
    }

    private static List<Concerned> concerned(InvocationContext call, Object entity) {
        Concerns concerns = new Concerns();
        concerns.addCall(call.getMethod(), call.getParameters());
        PersonalData read = call.getMethod().getAnnotation(PersonalData.class);
        if (read == null || read.idsOfAnswer()) {
            concerns.addAnswer(entity);
        }
        return concerns.found();
    }

    private static String operation(Method method) {
        return Optional.ofNullable(method.getAnnotation(Operation.class))
                .map(Operation::operationId)
                .orElseGet(method::getName);
    }

    /** What was created, else what was called; a path holds ids and no names. */
    private String resource(Optional<Response> response) {
        String path = response.map(created -> created.getHeaders().getFirst(HttpHeaders.LOCATION))
                .map(location -> URI.create(location.toString()).getPath())
                .orElseGet(() -> request.getCurrent().request().path());
        return path.startsWith(prefix) ? path.substring(prefix.length()) : path;
    }
}
