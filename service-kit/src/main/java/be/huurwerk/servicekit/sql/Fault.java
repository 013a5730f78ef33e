package be.huurwerk.servicekit.sql;

import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.ProblemType;
import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.Optional;
import java.util.stream.Stream;

/** What a fault calls for. */
public enum Fault {
    /** The database, or another service that was asked, is away: try again until it is back. */
    AWAY,
    /** Somebody else was in the way (deadlock, lock or statement timeout, a stale version): try again, not for ever. */
    CONFLICT,
    /** It fails each time: a matter for people. */
    PERMANENT;

    public boolean isTransient() {
        return this != PERMANENT;
    }

    public static Fault of(Throwable thrown) {
        Optional<SQLException> sql = sql(thrown);
        if (sql.isPresent()) {
            return of(sql.get());
        }
        if (causes(thrown).anyMatch(Fault::isUnavailable)) {
            return AWAY;
        }
        return causes(thrown).anyMatch(Fault::isConflict) ? CONFLICT : PERMANENT;
    }

    /** One sentence for the operator: no SQL, no class name. */
    public static String reason(Throwable thrown) {
        Optional<String> state = sql(thrown).map(SQLException::getSQLState);
        if (state.isPresent()) {
            return "the database refused it (SQLSTATE " + state.get() + ")";
        }
        Throwable said = causes(thrown)
                .filter(cause -> cause.getMessage() != null)
                .findFirst()
                .orElse(null);
        String reason = said == null ? "unexpected fault, see the log" : said.getMessage();
        return reason.length() > 500 ? reason.substring(0, 500) : reason;
    }

    /** Where in our code it happened, for the log: a stack trace would carry messages, and those may carry values of persons. */
    public static String place(Throwable thrown) {
        return causes(thrown)
                .flatMap(cause -> Stream.of(cause.getStackTrace()))
                .filter(frame -> frame.getClassName().startsWith("be.huurwerk.")
                        && !frame.getClassName().startsWith("be.huurwerk.webkit.problem.")
                        && !frame.getClassName().startsWith(Fault.class.getPackageName()))
                .findFirst()
                .map(StackTraceElement::toString)
                .orElse("an unknown place");
    }

    private static Fault of(SQLException sql) {
        String state = sql.getSQLState();
        if (state == null || state.startsWith("08") || state.startsWith("53") || state.startsWith("57P")) {
            return AWAY;
        }
        boolean conflict = state.startsWith("40")
                || state.equals("55P03")
                || state.equals("57014")
                || state.equals("25006")
                || sql instanceof SQLTransientException;
        return conflict ? CONFLICT : PERMANENT;
    }

    private static boolean isUnavailable(Throwable thrown) {
        return thrown instanceof ProblemException problem
                && problem.status() == ProblemType.SERVICE_UNAVAILABLE.status();
    }

    private static boolean isConflict(Throwable thrown) {
        return thrown instanceof OptimisticLockException
                || thrown instanceof PessimisticLockException
                || thrown instanceof LockTimeoutException
                || thrown instanceof jakarta.transaction.RollbackException;
    }

    private static Optional<SQLException> sql(Throwable thrown) {
        return causes(thrown)
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .findFirst();
    }

    private static Stream<Throwable> causes(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                .limit(20);
    }
}
