package be.huurwerk.servicekit.audit;

import jakarta.ws.rs.core.Response;
import java.lang.reflect.Method;
import java.util.Optional;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

/** What the web layer will make of the value that a resource method returned. */
public final class AnswerStatus {
    private AnswerStatus() {}

    public static int of(Method method, Object answer) {
        return response(answer)
                .map(Response::getStatus)
                .or(() -> Optional.ofNullable(method.getAnnotation(ResponseStatus.class))
                        .map(ResponseStatus::value))
                .orElse(answer == null ? 204 : 200);
    }

    public static boolean isSuccess(Method method, Object answer) {
        return of(method, answer) / 100 == 2;
    }

    /** The answer as a response, when the method made one. */
    public static Optional<Response> response(Object answer) {
        if (answer instanceof RestResponse<?> typed) {
            return Optional.of(typed.toResponse());
        }
        return answer instanceof Response response ? Optional.of(response) : Optional.empty();
    }
}
