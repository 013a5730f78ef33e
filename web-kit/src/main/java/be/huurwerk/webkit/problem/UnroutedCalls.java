package be.huurwerk.webkit.problem;

import io.quarkus.arc.All;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Consumer;

/** Refuses calls that no filter saw, and tells those who would have heard of them by a filter. */
@ApplicationScoped
public class UnroutedCalls {
    /** A bean that hears of such a call, on the thread of its connection; the answer has its headers, the trace id among them. */
    public interface Hearer extends Consumer<HttpServerRequest> {}

    private final List<Hearer> hearers;

    UnroutedCalls(@All List<Hearer> hearers) {
        this.hearers = hearers;
    }

    /** As {@link Problems#answerAndClose}. */
    public void refuse(HttpServerRequest call, ProblemException problem) {
        Problems.answerAndClose(call, problem);
        hearers.forEach(hearer -> hearer.accept(call));
    }
}
