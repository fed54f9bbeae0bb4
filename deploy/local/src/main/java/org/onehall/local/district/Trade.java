package org.onehall.local.district;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.onehall.local.reference.ReferenceFile;

/**
 * Work that the district has.
 *
 * @param title what a notice calls it
 * @param education the least that is asked for, empty when nothing is
 */
record Trade(
        Sector sector,
        String occupation,
        String title,
        int wageFrom,
        int wageTo,
        String education,
        List<String> skills) {

    /** What an employer is in. */
    enum Sector {
        FOOD("餐饮 食品"),
        SHOP("商贸 超市"),
        LOGISTICS("物流 供应链"),
        CARE("家政服务 养老服务"),
        PROPERTY("物业管理 环境服务"),
        HOTEL("酒店 宾馆"),
        GARMENT("服饰 针织"),
        MACHINE("机电 电子科技"),
        BUILDING("建筑工程 装饰工程"),
        SERVICE("汽车服务 生活服务"),
        OFFICE("信息技术 企业管理");

        private final String words;

        Sector(String words) {
            this.words = words;
        }

        List<String> words() {
            return List.of(words.split(" "));
        }
    }

    static List<Trade> all() {
        Map<String, String> names = ReferenceFile.occupations().stream()
                .collect(Collectors.toMap(ReferenceFile.Occupation::code, ReferenceFile.Occupation::name));
        try (var stream = Objects.requireNonNull(Trade.class.getResourceAsStream("/sample/trades.csv"))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> read(line.split(",", -1), names))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Trade read(String[] cells, Map<String, String> names) {
        return new Trade(
                Sector.valueOf(cells[0]),
                cells[1],
                Objects.requireNonNull(names.get(cells[1]), cells[1]),
                Integer.parseInt(cells[2]),
                Integer.parseInt(cells[3]),
                cells[4],
                List.of(cells[5].split(";")));
    }
}
