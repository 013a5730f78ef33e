package be.huurwerk.servicekit.sql;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FaultTest {
    @ParameterizedTest
    @CsvSource({
        "08006, AWAY", // connection failure
        "57P01, AWAY", // shutdown
        "53300, AWAY", // too many connections
        ", AWAY", // no connection from the pool in time
        "40P01, CONFLICT", // deadlock
        "40001, CONFLICT", // serialization failure
        "55P03, CONFLICT", // lock timeout
        "57014, CONFLICT", // statement timeout
        "23505, PERMANENT", // unique violation
        "42P01, PERMANENT" // no such table
    })
    void knowsWhatAStateCallsFor(String state, Fault expected) {
        // Given
        RuntimeException wrapped = new PersistenceException(new SQLException("reason", state));

        // When
        Fault fault = Fault.of(wrapped);

        // Then
        assertThat(fault).isEqualTo(expected);
    }

    @Test
    void takesAStaleVersionForAConflict() {
        assertThat(Fault.of(new RuntimeException(new OptimisticLockException())))
                .isEqualTo(Fault.CONFLICT);
    }

    @Test
    void takesAnotherServiceThatCantBeAskedForAway() {
        ProblemException unavailable = ProblemException.unavailable(Duration.ofSeconds(5), new Text("en", "nl"));

        assertThat(Fault.of(new RuntimeException(unavailable))).isEqualTo(Fault.AWAY);
        assertThat(Fault.of(ProblemException.conflict("code", new Text("en", "nl"))))
                .isEqualTo(Fault.PERMANENT);
    }

    @Test
    void takesAnythingElseForPermanent() {
        assertThat(Fault.of(new IllegalArgumentException("x"))).isEqualTo(Fault.PERMANENT);
        assertThat(Fault.of(new StackOverflowError())).isEqualTo(Fault.PERMANENT);
    }

    @Test
    void saysNoSql() {
        // Given
        RuntimeException fault = new PersistenceException(
                "insert into person (name) values ('x')", new SQLException("insert into person", "23505"));

        // When
        String reason = Fault.reason(fault);

        // Then
        assertThat(reason).isEqualTo("the database refused it (SQLSTATE 23505)");
    }

    @Test
    void keepsAReasonShort() {
        assertThat(Fault.reason(new IllegalStateException("x".repeat(600)))).hasSize(500);
    }
}
