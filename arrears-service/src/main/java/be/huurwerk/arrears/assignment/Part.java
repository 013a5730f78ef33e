package be.huurwerk.arrears.assignment;

import be.huurwerk.regulation.money.Euro;
import java.util.UUID;

/**
 * What of a movement goes to one rent account or deposit.
 *
 * @param partId the line of the ledger, or what the deposit service is told, bears it
 * @param undone the movement was put back in the queue after it
 */
record Part(UUID partId, Target target, Euro amount, boolean undone) {}
