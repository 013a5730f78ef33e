package be.huurwerk.system.fault;

import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A tenancy, and what of it was answered with 2xx. */
public record Home(
        String tenancyId,
        String tenantId,
        List<BigDecimal> payments,
        List<BigDecimal> depositPayments,
        List<String> depositPaymentIds,
        List<BigDecimal> reversed,
        List<String> notices,
        List<String> changes) {
    Home(String tenancyId, String tenantId) {
        this(
                tenancyId,
                tenantId,
                new CopyOnWriteArrayList<>(),
                new CopyOnWriteArrayList<>(),
                new CopyOnWriteArrayList<>(),
                new CopyOnWriteArrayList<>(),
                new CopyOnWriteArrayList<>(),
                new CopyOnWriteArrayList<>());
    }

    static BigDecimal sum(List<BigDecimal> amounts) {
        return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
