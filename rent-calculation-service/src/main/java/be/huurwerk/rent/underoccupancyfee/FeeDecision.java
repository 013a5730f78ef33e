package be.huurwerk.rent.underoccupancyfee;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The fee of a household, as it was decided once; the newest decision counts, for all months. */
record FeeDecision(UUID feeDecisionId, UUID tenancyId, Instant decidedAt, List<FeePeriod> periods) {}
