package be.huurwerk.tenancy.inbound;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** What is read of the deposit service's events. */
final class DepositTold {

    /** A payment may be undone, and another form may be agreed for the deposit. */
    private static final String NOTHING_PAID = "requested";

    private DepositTold() {}

    record Requested(UUID tenancyId, BigDecimal deposit) {
        Requested {
            require("tenancyId", tenancyId);
            require("deposit", deposit);
        }
    }

    /**
     * @param firstInstalmentOpen of a deposit in instalments: until it is paid, nothing of the deposit counts as paid
     * @param openBeforeKeys what is to be paid before the keys are handed over
     */
    record PaymentBooked(
            UUID tenancyId,
            String status,
            LocalDate receivedOn,
            Optional<BigDecimal> firstInstalmentOpen,
            Optional<BigDecimal> openBeforeKeys) {
        PaymentBooked {
            require("tenancyId", tenancyId);
            require("status", status);
            require("receivedOn", receivedOn);
        }

        /** The status that counts here. */
        String counts() {
            return firstInstalmentOpen.isPresent() ? NOTHING_PAID : status;
        }

        /** Whether all is paid that is to be before the keys are handed over. */
        boolean isEnoughForKeys() {
            return !counts().equals(NOTHING_PAID) && openBeforeKeys.isEmpty();
        }
    }

    /** So that what is parked says what it lacks. */
    private static void require(String name, Object value) {
        if (value == null) {
            throw new IllegalArgumentException("the deposit service told no " + name);
        }
    }
}
