package be.huurwerk.webkit.page;

import java.util.List;

/**
 * A page of a collection.
 *
 * @param total how many items the whole collection has, counted for its first page
 * @param next the address of the next page, path and query; null on the last page
 */
public record Page<T>(List<T> items, int pageSize, long total, String next) {
    public Page {
        items = List.copyOf(items);
    }
}
