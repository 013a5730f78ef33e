package be.huurwerk.rent.yearlysettlement;

import java.util.UUID;

/**
 * The payload of {@code chargeSettlements.notify.exitDecided}: everything that is asked of rent charges because the household left was told
 * before, so that the account is complete in this.
 *
 * @param estimates how many settlements were told for it; 0 by the landlord's policy, or where nothing was settled before
 */
record ExitDecided(UUID tenancyId, int estimates) {

    static final String TYPE = "chargeSettlements.notify.exitDecided";
}
