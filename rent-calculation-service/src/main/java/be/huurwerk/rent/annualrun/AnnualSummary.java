package be.huurwerk.rent.annualrun;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * An annual run in figures: who changes, and by how much.
 *
 * @param before what all tenancies paid together a month whose rent is known before and after
 * @param after what they pay from 1 January on
 * @param histogram of the differences, in the order of the buckets; empty buckets are left out
 */
record AnnualSummary(
        Counts counts,
        BigDecimal before,
        BigDecimal after,
        List<Bucket> histogram,
        List<BoundCount> bounds,
        List<ReasonCount> reasons,
        List<NoteCount> notes) {

    /**
     * Tenancies by what came of them.
     *
     * @param higher among the decided and unchanged those that pay more than before, and so on
     * @param newlyKnown those of them that had no rent before
     */
    record Counts(
            long decided,
            long unchanged,
            long waiting,
            long refused,
            long heldBack,
            long higher,
            long lower,
            long equal,
            long newlyKnown) {}

    /** Differences from one amount to another, both within. */
    record Bucket(BigDecimal from, BigDecimal to, long count) {}

    record BoundCount(String bound, long count) {}

    /** Tenancies that were not decided, by what came of them, the reason, and what that is about. */
    record ReasonCount(Finding.Result outcome, String reason, Optional<String> detail, long count) {}

    /** Tenancies that are decided and worth a look, by what there is to look at. */
    record NoteCount(Finding.Note.Code code, String detail, long count) {}

    /** The width of a bucket, in euro. */
    static final int BUCKET = 10;

    private static final BigDecimal CENT = new BigDecimal("0.01");

    /**
     * The bucket of this number: 0 is for no difference at all, 1 for an increase up to ten euro, -1 for a decrease up to ten euro, and so
     * on, so that nobody who pays a cent more is counted among the equal.
     */
    static Bucket bucket(int number, long count) {
        BigDecimal far = BigDecimal.valueOf((long) number * BUCKET).setScale(2);
        if (number == 0) {
            return new Bucket(far, far, count);
        }
        BigDecimal near = BigDecimal.valueOf((long) (number - Integer.signum(number)) * BUCKET)
                .setScale(2)
                .add(number > 0 ? CENT : CENT.negate());
        return number > 0 ? new Bucket(near, far, count) : new Bucket(far, near, count);
    }
}
