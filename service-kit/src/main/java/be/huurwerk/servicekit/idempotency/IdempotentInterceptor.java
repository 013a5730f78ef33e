package be.huurwerk.servicekit.idempotency;

import be.huurwerk.servicekit.audit.AnswerStatus;
import be.huurwerk.servicekit.sql.CallTransaction;
import be.huurwerk.servicekit.sql.Sql;
import be.huurwerk.servicekit.time.WallClock;
import be.huurwerk.webkit.body.AnswerJson;
import be.huurwerk.webkit.problem.In;
import be.huurwerk.webkit.problem.Issue;
import be.huurwerk.webkit.problem.IssueType;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import be.huurwerk.webkit.security.Caller;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.util.Arrays;
import java.util.Optional;
import javax.sql.DataSource;

/** Runs a resource method in a transaction, once a key. An advisory lock stands for the call that still runs. */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 190)
class IdempotentInterceptor {
    private static final String HEADER = "Idempotency-Key";
    private static final int LONGEST_KEY = 100;

    private final AnswerStore store;
    private final Answers answers;
    private final Caller caller;
    private final CurrentVertxRequest request;

    IdempotentInterceptor(
            DataSource dataSource,
            WallClock clock,
            ObjectMapper json,
            AnswerJson shown,
            Caller caller,
            CurrentVertxRequest request) {
        this.store = new AnswerStore(new Sql(dataSource), clock);
        this.answers = new Answers(json, shown);
        this.caller = caller;
        this.request = request;
    }

    /** Carries an answer that is no success through the rollback of its transaction. */
    private static final class RefusedException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient Object answer;

        private RefusedException(Object answer) {
            super("refused", null, false, false);
            this.answer = answer;
        }
    }

    @AroundInvoke
    Object answer(InvocationContext call) {
        Optional<CallKey> key = callKey();
        try {
            return CallTransaction.of(call.getMethod(), () -> key.isPresent() ? once(call, key.get()) : proceed(call));
        } catch (RefusedException refused) {
            return refused.answer;
        }
    }

    private Object once(InvocationContext call, CallKey key) throws Exception {
        if (!store.tryLock(key)) {
            throw stillRunning();
        }
        byte[] hash = answers.bodyHash(
                call.getMethod(),
                call.getParameters(),
                Optional.ofNullable(request.getCurrent().request().query()));
        Optional<AnswerStore.Kept> kept = store.find(key);
        if (kept.isPresent()) {
            throw again(kept.get(), hash);
        }
        Object answer = proceed(call);
        store.keep(key, hash, answers.of(call.getMethod(), answer));
        return answer;
    }

    private Object proceed(InvocationContext call) throws Exception {
        Object answer = call.proceed();
        if (!AnswerStatus.isSuccess(call.getMethod(), answer)) {
            throw new RefusedException(answer);
        }
        return answer;
    }

    private static RuntimeException again(AnswerStore.Kept kept, byte[] hash) {
        return Arrays.equals(kept.bodyHash(), hash)
                ? new ReplayedAnswerException(kept.answer())
                : ProblemException.domain(
                        422,
                        "idempotencyKeyReused",
                        new Text(
                                "This Idempotency-Key was used before with another body or query.",
                                "Deze Idempotency-Key werd eerder gebruikt met een andere body of query."));
    }

    private static ProblemException stillRunning() {
        return ProblemException.conflict(
                "idempotencyKeyInUse",
                new Text(
                        "The first call with this Idempotency-Key is still running.",
                        "De eerste oproep met deze Idempotency-Key loopt nog."));
    }

    private Optional<CallKey> callKey() {
        HttpServerRequest http = request.getCurrent().request();
        return Optional.ofNullable(http.getHeader(HEADER))
                .map(key -> new CallKey(caller.clientId(), http.method().name(), http.path(), checked(key)));
    }

    private static String checked(String key) {
        boolean printable = key.chars().allMatch(c -> c > ' ' && c < 127);
        if (key.isEmpty() || key.length() > LONGEST_KEY || !printable) {
            throw ProblemException.badRequest(new Issue(
                    IssueType.SCHEMA_VIOLATION,
                    In.HEADER,
                    HEADER,
                    null,
                    new Text(
                            "An Idempotency-Key is 1 to 100 printable characters without spaces.",
                            "Een Idempotency-Key is 1 tot 100 afdrukbare tekens zonder spaties.")));
        }
        return key;
    }
}
