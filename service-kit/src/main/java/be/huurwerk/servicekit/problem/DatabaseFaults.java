package be.huurwerk.servicekit.problem;

import be.huurwerk.servicekit.sql.Fault;
import be.huurwerk.servicekit.sql.SqlFault;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.ProblemType;
import be.huurwerk.webkit.problem.Problems;
import be.huurwerk.webkit.problem.Text;
import io.quarkus.narayana.jta.QuarkusTransactionException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** What a caller hears of a fault of the database: 503 while it is away or busy, 409 when somebody else was first, else 500. */
class DatabaseFaults {
    private static final Logger LOG = Logger.getLogger(DatabaseFaults.class);
    private static final Text BUSY = new Text(
            "The service can't reach its data now; try again.",
            "De service kan nu niet aan haar gegevens; probeer opnieuw.");
    private static final Text OVERTAKEN = new Text(
            "Another call changed the same thing at the same moment; look at it again.",
            "Een andere oproep wijzigde tegelijk hetzelfde; bekijk het opnieuw.");
    private static final Text INTERNAL = new Text(
            "Something went wrong here; the trace id of this answer finds it in the log.",
            "Hier ging iets mis; met de trace-id van dit antwoord is het terug te vinden in het logboek.");

    @ServerExceptionMapper(priority = 1)
    Response sql(SqlFault fault) {
        return answer(fault);
    }

    @ServerExceptionMapper(priority = 1)
    Response persistence(PersistenceException fault) {
        return answer(fault);
    }

    @ServerExceptionMapper(priority = 1)
    Response transaction(QuarkusTransactionException fault) {
        return answer(fault);
    }

    @ServerExceptionMapper(priority = 1)
    Response rollback(jakarta.transaction.RollbackException fault) {
        return answer(fault);
    }

    private static Response answer(Throwable fault) {
        Optional<ProblemException> said = first(fault, ProblemException.class);
        if (said.isPresent()) {
            return Problems.response(said.get());
        }
        if (first(fault, OptimisticLockException.class).isPresent()) {
            return Problems.response(ProblemException.of(ProblemType.CONFLICT, OVERTAKEN));
        }
        if (Fault.of(fault).isTransient()) {
            LOG.warnf("The database did not answer in time: %s", Fault.reason(fault));
            return Problems.response(ProblemException.unavailable(Duration.ofSeconds(1), BUSY));
        }
        LOG.errorf("A call failed: %s, at %s", Fault.reason(fault), Fault.place(fault));
        return Problems.response(ProblemException.of(ProblemType.INTERNAL_SERVER_ERROR, INTERNAL));
    }

    private static <T extends Throwable> Optional<T> first(Throwable fault, Class<T> type) {
        return Stream.iterate(fault, Objects::nonNull, Throwable::getCause)
                .limit(20)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
    }
}
