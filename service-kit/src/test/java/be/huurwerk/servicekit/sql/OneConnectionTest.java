package be.huurwerk.servicekit.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.huurwerk.testsupport.ServiceTestResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(ServiceTestResource.class)
class OneConnectionTest {

    /** A use case that reads so. */
    @ApplicationScoped
    static class Reading {
        @OneConnection
        <T> T over(Callable<T> statements) throws Exception {
            return statements.call();
        }
    }

    @Inject
    DataSource dataSource;

    @Inject
    Reading reading;

    private final AtomicInteger taken = new AtomicInteger();
    private final AtomicInteger givenBack = new AtomicInteger();
    private Sql sql;

    @BeforeEach
    void count() {
        sql = new Sql(counting());
    }

    @Test
    void takesOneConnectionForAllStatementsAndGivesItBack() throws Exception {
        // When
        int both = reading.over(() -> one() + one());

        // Then
        assertThat(both).isEqualTo(2);
        assertThat(taken).hasValue(1);
        assertThat(givenBack).hasValue(1);
    }

    @Test
    void takesNoneWhereNothingIsRead() throws Exception {
        reading.over(() -> "nothing");

        assertThat(taken).hasValue(0);
    }

    @Test
    void givesItBackWhenAStatementFails() {
        assertThatThrownBy(() -> reading.over(() -> sql.first("select 1 / 0", row -> row.getInt(1))))
                .isInstanceOf(SqlFault.class);

        assertThat(taken).hasValue(1);
        assertThat(givenBack).hasValue(1);
    }

    @Test
    void leavesToEachStatementItsOwnWhenTheMethodHasEnded() throws Exception {
        // Given
        reading.over(this::one);

        // When
        one();
        one();

        // Then
        assertThat(taken).hasValue(3);
        assertThat(givenBack).hasValue(3);
    }

    @Test
    void sharesItWithAMethodWithin() throws Exception {
        // When
        reading.over(() -> reading.over(this::one) + one());

        // Then
        assertThat(taken).hasValue(1);
        assertThat(givenBack).hasValue(1);
    }

    @Test
    void leavesATransactionItsOwnConnection() throws Exception {
        // Given
        Sql whole = new Sql(dataSource);

        // When: what only the transaction can see
        int seen = reading.over(() -> one()
                + QuarkusTransaction.requiringNew().call(() -> {
                    whole.execute("create temporary table only_here (number int) on commit drop");
                    whole.update("insert into only_here values (41)");
                    return whole.first("select number from only_here", row -> row.getInt(1))
                            .orElseThrow();
                }));

        // Then
        assertThat(seen).isEqualTo(42);
    }

    private int one() {
        return sql.first("select 1", row -> row.getInt(1)).orElseThrow();
    }

    private DataSource counting() {
        return (DataSource) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {DataSource.class},
                (proxy, method, arguments) -> counted((Connection) method.invoke(dataSource, arguments)));
    }

    private Connection counted(Connection connection) {
        taken.incrementAndGet();
        return (Connection) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("close")) {
                        givenBack.incrementAndGet();
                    }
                    return method.invoke(connection, arguments);
                });
    }
}
