package be.huurwerk.arrears.departure;

import java.util.List;
import java.util.UUID;

/** A household that left and whose final balance, and with it the settlement of its deposit, waits. */
record PendingFinalBalance(UUID tenancyId, List<Awaited> waitsFor) {}
