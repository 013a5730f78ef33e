package be.huurwerk.webkit.problem;

import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.VertxException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Which problem a fault is. */
final class Faults {
    private static final int DEEPEST_CAUSE = 10;
    private static final Duration ISSUER_RETRY_AFTER = Duration.ofSeconds(5);

    private Faults() {}

    /** The problem that an exception stands for; an unexpected one is a 500 that says nothing of it. */
    static ProblemException of(Throwable fault) {
        List<Throwable> causes = Stream.iterate(fault, Objects::nonNull, Throwable::getCause)
                .limit(DEEPEST_CAUSE)
                .toList();
        return causes.stream()
                .filter(ProblemException.class::isInstance)
                .map(ProblemException.class::cast)
                .findFirst()
                .or(() -> causes.stream()
                        .map(Faults::known)
                        .filter(Objects::nonNull)
                        .findFirst())
                .orElseGet(Faults::internal);
    }

    private static ProblemException known(Throwable fault) {
        if (fault instanceof WebApplicationException web) {
            return ofResponse(web.getResponse());
        }
        if (fault instanceof AuthenticationFailedException) {
            return refusedToken(fault);
        }
        if (fault instanceof UnauthorizedException) {
            return noToken();
        }
        if (fault instanceof ForbiddenException) {
            return ProblemException.of(
                    ProblemType.MISSING_SCOPE,
                    new Text(
                            "The access token does not have the scope that this call needs.",
                            "Het toegangstoken heeft niet de scope die deze oproep vereist."));
        }
        if (fault instanceof OIDCException) {
            return ProblemException.unavailable(
                    ISSUER_RETRY_AFTER,
                    new Text(
                            "Access tokens can't be checked now: their issuer does not answer.",
                            "Toegangstokens kunnen nu niet gecontroleerd worden: de uitgever antwoordt niet."));
        }
        if (fault instanceof VertxException && isClosed(fault)) {
            return ofStatus(ProblemType.BAD_REQUEST.status());
        }
        return null;
    }

    private static boolean isClosed(Throwable fault) {
        return "Connection was closed".equals(fault.getMessage());
    }

    static ProblemException ofResponse(Response response) {
        ProblemException problem = ofStatus(response.getStatus());
        for (String header : new String[] {HttpHeaders.ALLOW, HttpHeaders.RETRY_AFTER}) {
            String value = response.getHeaderString(header);
            if (value != null) {
                problem.header(header, value);
            }
        }
        return problem;
    }

    static ProblemException ofStatus(int status) {
        ProblemType type = ProblemType.ofStatus(status < 400 ? 500 : status);
        switch (type) {
            case RESOURCE_NOT_FOUND:
                return unknownPath();
            case NO_ACCESS_TOKEN:
                return noToken();
            case METHOD_NOT_ALLOWED:
                return ProblemException.of(
                        type,
                        new Text(
                                "This resource does not have this method; Allow names those it has.",
                                "Deze resource kent deze methode niet; Allow noemt de methodes die ze kent."));
            case NOT_ACCEPTABLE:
                return ProblemException.of(
                        type,
                        new Text(
                                "This resource has no representation that Accept allows.",
                                "Deze resource heeft geen voorstelling die Accept toelaat."));
            case UNSUPPORTED_MEDIA_TYPE:
                return ProblemException.of(
                        type,
                        new Text(
                                "The body's Content-Type is not one that this call takes.",
                                "De Content-Type van de body is er geen die deze oproep aanvaardt."));
            case PAYLOAD_TOO_LARGE:
                return ProblemException.of(type, new Text("The body is too large.", "De body is te groot."));
            case INTERNAL_SERVER_ERROR:
                return internal();
            default:
                return ProblemException.of(type, null);
        }
    }

    static ProblemException unknownPath() {
        return ProblemException.of(
                ProblemType.RESOURCE_NOT_FOUND,
                new Text("There is nothing at this address.", "Op dit adres is er niets."));
    }

    /**
     * Of a call that no route took. The framework says that it found nothing too where only the method is wrong, when the last resource class at
     * which it looked lacks the path.
     *
     * @param methods that the path has
     */
    static ProblemException noRoute(String method, Set<String> methods) {
        return methods.isEmpty() || methods.contains(method)
                ? unknownPath()
                : ofStatus(ProblemType.METHOD_NOT_ALLOWED.status())
                        .header(HttpHeaders.ALLOW, String.join(", ", methods));
    }

    private static ProblemException noToken() {
        return ProblemException.of(
                        ProblemType.NO_ACCESS_TOKEN,
                        new Text("This call needs an access token.", "Deze oproep vereist een toegangstoken."))
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    }

    private static ProblemException refusedToken(Throwable fault) {
        boolean expired = false;
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            String message = cause.getMessage();
            expired |= message != null && message.toLowerCase(Locale.ROOT).contains("no longer valid");
        }
        Text detail = expired
                ? new Text("The access token has expired.", "Het toegangstoken is vervallen.")
                : new Text("The access token is not valid.", "Het toegangstoken is niet geldig.");
        return ProblemException.of(
                        expired ? ProblemType.EXPIRED_ACCESS_TOKEN : ProblemType.INVALID_ACCESS_TOKEN, detail)
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
    }

    private static ProblemException internal() {
        return ProblemException.of(
                ProblemType.INTERNAL_SERVER_ERROR,
                new Text(
                        "Something went wrong here; the trace id of this answer finds it in the log.",
                        "Hier ging iets mis; met de trace-id van dit antwoord is het terug te vinden in het logboek."));
    }
}
