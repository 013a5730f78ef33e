package be.huurwerk.servicekit.sql;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.narayana.jta.TransactionRunnerOptions;
import java.lang.reflect.Method;
import java.util.concurrent.Callable;

/** The one transaction of a call of a resource method. */
public final class CallTransaction {
    private CallTransaction() {}

    /** Joins the running transaction, or begins one with the limit of {@link LongTransaction} where the method has it. */
    public static <T> T of(Method method, Callable<T> work) {
        TransactionRunnerOptions transaction = QuarkusTransaction.joiningExisting();
        LongTransaction mark = method.getAnnotation(LongTransaction.class);
        if (mark != null && !QuarkusTransaction.isActive()) {
            transaction = transaction.timeout(mark.seconds());
        }
        return transaction.call(work);
    }
}
