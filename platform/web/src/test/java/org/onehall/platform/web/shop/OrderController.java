package org.onehall.platform.web.shop;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Pattern;
import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.onehall.platform.events.NotFoundException;
import org.onehall.platform.events.StaleException;
import org.onehall.platform.web.Cursor;
import org.onehall.platform.web.Etag;
import org.onehall.platform.web.Ids;
import org.onehall.platform.web.IfMatch;
import org.onehall.platform.web.NeverStored;
import org.onehall.platform.web.PageOf;
import org.onehall.platform.web.ProblemException;
import org.onehall.platform.web.openapi.Answers;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Orders, and every way to go wrong. */
@RestController
@RequestMapping("/api")
public class OrderController {

    public final AtomicInteger effects = new AtomicInteger();
    public final AtomicInteger repeats = new AtomicInteger();
    public final List<String> made = new CopyOnWriteArrayList<>();

    public void forget() {
        effects.set(0);
        repeats.set(0);
        made.clear();
    }

    @GetMapping("/orders")
    PageOf<String> list(
            @RequestParam(defaultValue = "20") @Max(100) int limit,
            @RequestParam(required = false) Order.@Nullable Colour colour,
            @RequestParam(required = false) @Nullable List<String> tag,
            @RequestParam(required = false) @Nullable @Pattern(regexp = Order.SHELF, message = "{shelf-malformed}")
                    String shelf,
            @RequestParam(required = false) @Nullable String cursor) {
        int from = cursor == null ? 0 : Cursor.decode(cursor, Position.class).from();
        return new PageOf<>(List.of("order-" + from), Cursor.encode(new Position(from + 1)), 7L);
    }

    record Wanted(
            Order.@Nullable Colour colour,
            @Nullable LocalDate due,
            @Nullable @Max(100) Integer most,
            @Nullable Boolean open) {}

    @GetMapping("/orders/wanted")
    String wanted(@Valid @ModelAttribute Wanted wanted) {
        return "{}";
    }

    @GetMapping("/orders/{id}")
    ResponseEntity<String> get(@PathVariable UUID id) {
        return ResponseEntity.ok().eTag(Etag.of(3)).body("{\"id\":\"" + id + "\"}");
    }

    @GetMapping("/orders/{id}/lines/{line}")
    String line(@PathVariable String id, @PathVariable String line) {
        if (id.equals("stored")) {
            throw new NotFoundException(Order.class, id);
        }
        throw ProblemException.unknown("line-unknown", line.equals("other") ? "another" : line);
    }

    @PutMapping("/orders/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void change(@PathVariable String id, @Valid @RequestBody Order order, @IfMatch @Nullable Long expected) {
        Etag.check(expected, 3);
    }

    @PutMapping("/orders/{id}/lock")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void lock(@PathVariable String id, @IfMatch long expected) {
        Etag.check(expected, 3);
    }

    @PostMapping("/orders")
    @ResponseStatus(HttpStatus.CREATED)
    @Answers(429)
    ResponseEntity<Map<String, String>> place(@Valid @RequestBody Order order) throws InterruptedException {
        switch (order.name()) {
            case "slow" -> Thread.sleep(700);
            case "slowest" -> Thread.sleep(6000);
            default -> {}
        }
        String id = Ids.next();
        made.add(id);
        repeats.addAndGet(Ids.isRepeat() ? 1 : 0);
        effects.incrementAndGet();
        if (order.name().equals("refused")) {
            throw ProblemException.refused("sold-out", 1500).at("/count").with("left", 0);
        }
        if (order.name().equals("stale")) {
            throw new StaleException(Order.class, "1", 1);
        }
        if (order.name().equals("broken")) {
            throw new IllegalStateException("13800138000");
        }
        return ResponseEntity.created(URI.create("/api/orders/" + id))
                .eTag(Etag.of(1))
                .body(Map.of("id", id, "second", Ids.next(), "repeat", String.valueOf(Ids.isRepeat())));
    }

    @PostMapping("/orders/{id}/look")
    @NeverStored
    Map<String, Integer> look(@PathVariable String id) {
        return Map.of("looks", effects.incrementAndGet());
    }

    @PostMapping(path = "/sheets", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    Map<String, Object> sheet(@RequestPart MultipartFile file, @RequestParam(required = false) @Nullable String note)
            throws IOException {
        effects.incrementAndGet();
        return Map.of("size", file.getSize(), "id", Ids.next());
    }

    @GetMapping("/secret/{id}")
    String secret(@PathVariable String id) {
        return id;
    }

    @GetMapping("/mine")
    String mine() {
        return "mine";
    }

    @GetMapping("/bare")
    void bare(HttpServletResponse response) {
        response.setStatus(409);
    }

    @GetMapping("/sent")
    void sent(HttpServletResponse response) throws IOException {
        response.sendError(418, "13800138000");
    }

    record Position(int from) {}
}
