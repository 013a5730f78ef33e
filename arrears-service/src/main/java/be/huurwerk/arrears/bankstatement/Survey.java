package be.huurwerk.arrears.bankstatement;

import be.huurwerk.bankformats.StructuredCommunication;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/** The first look at a file: whether it is sound to its end, and what statements it holds. Keeps no movement. */
final class Survey implements FileHandler {

    private final ToLongFunction<ReadMovement> wordingOf;
    /** Of one kind: a bank that errs does so on every line. */
    private static final int MOST = 20;

    private final List<FileFault> oddities = new ArrayList<>();
    private final Map<String, Integer> kinds = new HashMap<>();
    private final List<Surveyed> statements = new ArrayList<>();
    private int announced;
    private int movements;
    private long content;
    private long wording;

    private Survey(ToLongFunction<ReadMovement> wordingOf) {
        this.wordingOf = wordingOf;
    }

    /**
     * @param wordingOf a number for all that stands in a movement
     * @throws RefusedFileException when the file is broken
     */
    static Survey of(FileReader file, ToLongFunction<ReadMovement> wordingOf) {
        Survey survey = new Survey(wordingOf);
        file.read(survey);
        return survey;
    }

    /** In the order of the file. */
    List<Surveyed> statements() {
        return List.copyOf(statements);
    }

    /** What is not as it should be and stops nothing: the first {@value #MOST} of each kind. */
    List<FileFault> oddities() {
        return List.copyOf(oddities);
    }

    /** How many movements notifications announce. */
    int announced() {
        return announced;
    }

    @Override
    public void opened(ReadNotification notification) {
        // its movements follow
    }

    @Override
    public void movement(ReadMovement movement) {
        movements++;
        content += mixed(movement);
        wording += wordingOf.applyAsLong(movement);
    }

    @Override
    public void closed(ReadStatement statement) {
        statements.add(new Surveyed(statement, movements, content, wording));
        begin();
    }

    @Override
    public void closed(ReadNotification notification) {
        announced += movements;
        begin();
    }

    @Override
    public void odd(FileFault fault) {
        if (kinds.merge(fault.kind(), 1, Integer::sum) <= MOST) {
            oddities.add(fault);
        }
    }

    private void begin() {
        movements = 0;
        content = 0;
        wording = 0;
    }

    /** Spreads amount and communication over all bits, so that sums of different movements differ. */
    private static long mixed(ReadMovement movement) {
        long bits = movement.amount().amount().unscaledValue().longValue() * 0x9e3779b97f4a7c15L
                + movement.structuredCommunication()
                        .map(StructuredCommunication::base)
                        .orElse(-1L);
        bits = (bits ^ (bits >>> 30)) * 0xbf58476d1ce4e5b9L;
        bits = (bits ^ (bits >>> 27)) * 0x94d049bb133111ebL;
        return bits ^ (bits >>> 31);
    }
}
