package be.huurwerk.regulation.parameter;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The figures and choices of law and policy, by name and date. Immutable.
 *
 * <p>Where the law has no value on a date (silent, or said to be unknown), the landlord's policy of the same name may supply one:
 * {@code rent/disability-abatement} falls back on {@code policy/rent/disability-abatement}. What neither supplies is unknown. A value
 * with status {@code derived} is used only where {@code policy/common/derived-figures} says {@code use}.
 */
public final class Parameters {

    static final String POLICY = "policy/";
    private static final String DERIVED_FIGURES = "policy/common/derived-figures";
    private static final String MARKER = "README.md";

    private final Map<String, ParameterFile> files;
    private final Map<String, String> texts;
    private final Fingerprints fingerprints;

    private Parameters(Map<String, String> texts) {
        this.texts = new TreeMap<>(texts);
        Map<String, ParameterFile> parsed = new TreeMap<>();
        texts.forEach((name, text) -> parsed.put(name, ParameterFileParser.parse(name, text)));
        this.files = parsed;
        this.fingerprints = new Fingerprints(texts);
    }

    /**
     * The law and the example policy that come with this module.
     *
     * @throws ParameterFileException when a file breaks the rules of its form
     */
    public static Parameters shipped() {
        return checked(shippedTexts());
    }

    /**
     * The law, and the example policy save for the files that the operator's directory replaces or adds, laid out as
     * {@code <topic>/<name>.yaml}.
     *
     * @throws ParameterFileException when a file breaks the rules of its form, or a choice is a word that is none
     */
    public static Parameters withPolicy(Path directory) {
        Map<String, String> texts = shippedTexts();
        ShippedFiles.inDirectory(directory).forEach((name, text) -> texts.put(POLICY + name, text));
        return checked(texts);
    }

    private static Parameters checked(Map<String, String> texts) {
        Parameters parameters = new Parameters(texts);
        Choices choices = Choices.shipped();
        parameters.files.values().forEach(choices::require);
        return parameters;
    }

    /**
     * Just these files, by name, as {@link #texts} gave them: what an old answer rested on.
     *
     * @throws ParameterFileException when a file breaks the rules of its form
     */
    public static Parameters of(Map<String, String> texts) {
        return new Parameters(texts);
    }

    private static Map<String, String> shippedTexts() {
        Map<String, String> texts = new TreeMap<>(ShippedFiles.inResources("parameters", MARKER));
        ShippedFiles.inResources("policy/example", MARKER).forEach((name, text) -> texts.put(POLICY + name, text));
        return texts;
    }

    /**
     * @throws UnknownParameterException when neither law nor policy has a value on the date
     */
    public DatedValue number(String name, LocalDate on) {
        return find(name, on).orElseThrow(() -> new UnknownParameterException(name, on));
    }

    /**
     * @throws UnknownParameterException when neither law nor policy has a value under the key on the date
     */
    public DatedValue number(String name, String key, LocalDate on) {
        return find(name, key, on).orElseThrow(() -> new UnknownParameterException(name, key, on));
    }

    /**
     * @throws UnknownParameterException when neither law nor policy has a choice on the date
     */
    public DatedWord word(String name, LocalDate on) {
        return findWord(name, on).orElseThrow(() -> new UnknownParameterException(name, on));
    }

    /**
     * @throws UnknownParameterException when neither law nor policy has a choice under the key on the date
     */
    public DatedWord word(String name, String key, LocalDate on) {
        return findWord(name, key, on).orElseThrow(() -> new UnknownParameterException(name, key, on));
    }

    public Optional<DatedValue> find(String name, LocalDate on) {
        return find(name, null, on);
    }

    public Optional<DatedValue> find(String name, String key, LocalDate on) {
        return lookUp(name, key, on).map(found -> found.number());
    }

    public Optional<DatedWord> findWord(String name, LocalDate on) {
        return findWord(name, null, on);
    }

    public Optional<DatedWord> findWord(String name, String key, LocalDate on) {
        return lookUp(name, key, on).map(found -> found.word());
    }

    /**
     * @throws IllegalArgumentException when there is no such parameter
     */
    public Title title(String name) {
        return file(name).title();
    }

    /**
     * Where the value that begins on just this date comes from, in the language ({@code nl}, else English); empty when no such value is
     * known any more.
     */
    public Optional<String> source(String name, LocalDate validFrom, String language) {
        return Optional.ofNullable(files.get(name))
                .flatMap(file -> file.from(validFrom))
                .map(Entry::source)
                .map(source -> source.in(language));
    }

    /** Whether the parameter's own file has a value on the date that may be used. */
    public boolean hasValue(String name, LocalDate on) {
        return Optional.ofNullable(files.get(name))
                .flatMap(file -> file.valueOn(on))
                .filter(entry -> mayBeUsed(entry, on))
                .isPresent();
    }

    /** Whether the parameter's own file says that from a day up to this date on no rule asks for it any more. */
    public boolean hasEnded(String name, LocalDate on) {
        return Optional.ofNullable(files.get(name))
                .flatMap(file -> file.on(on))
                .filter(Entry::ended)
                .isPresent();
    }

    /** Whether the parameter's file says anything about the date, be it that the value is unknown. */
    public boolean speaksOf(String name, LocalDate on) {
        return Optional.ofNullable(files.get(name)).flatMap(file -> file.on(on)).isPresent();
    }

    public Set<String> names() {
        return files.keySet();
    }

    /** The unit of the parameter's numbers, as its file writes it. */
    public String unit(String name) {
        return file(name).unit();
    }

    /** How long a value holds: {@code calendarYear}, {@code calendarMonth} or {@code untilReplaced}. */
    public String validity(String name) {
        return file(name).validity().code();
    }

    /**
     * All that the parameter's own file says, in the order of the dates.
     *
     * @throws IllegalArgumentException when there is no such parameter
     */
    public List<ParameterPeriod> history(String name) {
        return ParameterPeriod.of(file(name));
    }

    /** The texts of the files that an answer of this topic can rest on: those that {@link #fingerprint} hashes. */
    public Map<String, String> texts(String topic) {
        Map<String, String> ofTopic = new TreeMap<>(texts);
        ofTopic.keySet().removeIf(name -> !Fingerprints.restsOn(topic, name));
        return ofTopic;
    }

    private ParameterFile file(String name) {
        return Optional.ofNullable(files.get(name))
                .orElseThrow(() -> new IllegalArgumentException("No parameter " + name));
    }

    /**
     * A short hash of every file that an answer of this topic can rest on (law and policy of the topic, and the common policy): part of
     * {@code rulesVersion}.
     */
    public String fingerprint(String topic) {
        return fingerprints.of(topic);
    }

    private Optional<Found> lookUp(String name, String key, LocalDate on) {
        Optional<Found> law = inFile(name, key, on);
        return law.isPresent() || name.startsWith(POLICY) ? law : inFile(POLICY + name, key, on);
    }

    private Optional<Found> inFile(String name, String key, LocalDate on) {
        ParameterFile file = files.get(name);
        if (file == null) {
            return Optional.empty();
        }
        return file.valueOn(on)
                .filter(entry -> mayBeUsed(entry, on))
                .flatMap(entry -> entry.at(key).map(value -> new Found(file, entry, key, value)));
    }

    private boolean mayBeUsed(Entry entry, LocalDate on) {
        return entry.status() != Status.DERIVED
                || findWord(DERIVED_FIGURES, on).filter(word -> word.is("use")).isPresent();
    }

    private record Found(ParameterFile file, Entry entry, String key, JsonNode value) {

        DatedValue number() {
            if (!value.isNumber()) {
                throw new IllegalArgumentException(file.name() + " is a choice, not a number");
            }
            return new DatedValue(
                    file.name(),
                    key,
                    value.decimalValue(),
                    file.unit(),
                    entry.from(),
                    entry.status(),
                    entry.source().en());
        }

        DatedWord word() {
            if (!value.isTextual()) {
                throw new IllegalArgumentException(file.name() + " is a number, not a choice");
            }
            return new DatedWord(
                    file.name(),
                    key,
                    value.asText(),
                    entry.from(),
                    entry.status(),
                    entry.source().en());
        }
    }
}
