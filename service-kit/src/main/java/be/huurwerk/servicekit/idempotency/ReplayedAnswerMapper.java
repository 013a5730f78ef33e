package be.huurwerk.servicekit.idempotency;

import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Gives a kept answer again. */
class ReplayedAnswerMapper {
    @ServerExceptionMapper(priority = 1)
    Response replayed(ReplayedAnswerException replayed) {
        StoredAnswer answer = replayed.answer();
        Response.ResponseBuilder again = Response.status(answer.status()).header("Idempotency-Replayed", "true");
        answer.headers().forEach(again::header);
        answer.body().ifPresent(again::entity);
        return again.build();
    }
}
