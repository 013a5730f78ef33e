package be.huurwerk.webkit.problem;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The titles of all problems, from {@code contracts/problems.yaml}, which the build copies into the kit. */
final class Catalogue {
    private static final String FILE = "/huurwerk/problems.yaml";
    /** The {@code api} of the shared types, and of the types that every API of ours may answer. */
    static final String SHARED = "belgif";

    static final String ANY = "any";

    private static final class Holder {
        static final Catalogue INSTANCE = new Catalogue(read());
    }

    private final List<Entry> entries;

    private Catalogue(List<Entry> entries) {
        this.entries = entries;
    }

    static Catalogue shipped() {
        return Holder.INSTANCE;
    }

    List<Entry> entries() {
        return entries;
    }

    /** The title of a problem; of the shared type with its status when the code is in no list. */
    Text title(ProblemException problem, String api) {
        return find(problem, api)
                .or(() -> find(SHARED, ProblemType.ofStatus(problem.status()).code()))
                .map(Entry::text)
                .orElseGet(() -> new Text(problem.code(), problem.code()));
    }

    private Optional<Entry> find(ProblemException problem, String api) {
        return problem.standard()
                ? find(SHARED, problem.code())
                : find(api, problem.code()).or(() -> find(ANY, problem.code()));
    }

    private Optional<Entry> find(String api, String code) {
        return entries.stream()
                .filter(entry -> entry.api().equals(api) && entry.code().equals(code))
                .findFirst();
    }

    private static List<Entry> read() {
        try (InputStream file = Catalogue.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException(FILE + " is not on the class path");
            }
            Map<String, List<Entry>> content = YAMLMapper.builder().build().readValue(file, new TypeReference<>() {});
            return List.copyOf(content.get("problems"));
        } catch (IOException broken) {
            throw new UncheckedIOException(FILE, broken);
        }
    }

    /**
     * A line of the catalogue.
     *
     * @param api {@code belgif}, {@code any}, or the API whose own type it is
     */
    record Entry(String api, String code, int status, Map<String, String> title) {
        Text text() {
            return new Text(title.get("en"), title.get("nl"));
        }
    }
}
