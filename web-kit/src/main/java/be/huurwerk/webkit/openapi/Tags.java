package be.huurwerk.webkit.openapi;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.tags.Tag;

/**
 * Declares the tags of all operations, in alphabetical order, each with what it is about: as the service says in {@code openapi/tags.json} (name
 * to description), and of those that every service has, as the kit says.
 */
final class Tags {
    private static final String FILE = "openapi/tags.json";
    private static final Map<String, String> OF_THE_KIT = Map.of(
            "documents", "Papers that are kept",
            "events", "What happened, for systems that read no topics",
            "monitoring", "Whether the service works",
            "operations", "The business date, what was changed and read by whom, and events that could not be applied",
            "persons", "All that is kept about a person");

    private Tags() {}

    static void declare(OpenAPI document) {
        Map<String, String> descriptions = new HashMap<>(OF_THE_KIT);
        descriptions.putAll(ofTheService());
        Map<String, Tag> declared = new TreeMap<>();
        if (document.getTags() != null) {
            document.getTags().forEach(tag -> declared.put(tag.getName(), tag));
        }
        KitFilter.eachOperation(document, (path, operation) -> {
            List<String> used = operation.getTags() == null ? List.of() : operation.getTags();
            used.forEach(tag ->
                    declared.computeIfAbsent(tag, name -> OASFactory.createTag().name(name)));
        });
        declared.values().stream()
                .filter(tag -> tag.getDescription() == null)
                .forEach(tag -> tag.setDescription(descriptions.get(tag.getName())));
        document.setTags(new ArrayList<>(declared.values()));
    }

    private static Map<String, String> ofTheService() {
        try (InputStream file = Thread.currentThread().getContextClassLoader().getResourceAsStream(FILE)) {
            return file == null
                    ? Map.of()
                    : JsonMapper.builder().build().readValue(file, new TypeReference<Map<String, String>>() {});
        } catch (IOException unreadable) {
            throw new UncheckedIOException(FILE, unreadable);
        }
    }
}
