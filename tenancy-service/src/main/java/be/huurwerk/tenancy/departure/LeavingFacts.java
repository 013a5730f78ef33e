package be.huurwerk.tenancy.departure;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * What is known of a household that leaves.
 *
 * @param endFixed whether the last day of the lease is fixed
 * @param noticeOn when notice was received
 * @param openClaims damage of which nobody said yet who pays it
 * @param incomingSigned whether there is a signed incoming inspection, without which no damage is charged
 * @param meters by supply, when it was handed over; empty where the dwelling has none
 * @param heirNeeded whether all whom the lease bound have died
 * @param depositStatus as the deposit service told it last; empty where it asked for none
 */
record LeavingFacts(
        boolean endFixed,
        Optional<LocalDate> noticeOn,
        int openClaims,
        Optional<LocalDate> inspectionSignedOn,
        boolean incomingSigned,
        Map<LeavingItem, Optional<LocalDate>> meters,
        Optional<LocalDate> addressOn,
        boolean heirNeeded,
        Optional<LocalDate> heirOn,
        Optional<LocalDate> keysOn,
        Optional<String> depositStatus,
        Optional<LocalDate> settlementDueOn) {}
