package org.onehall.local.district;

import java.util.List;

/** Chinese names, put together at random. */
final class Names {

    private static final String SURNAMES =
            "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤";
    private static final List<String> DOUBLE_SURNAMES = List.of("欧阳", "诸葛", "上官", "司徒");
    private static final String MALE = "伟强磊军洋勇杰涛明超刚平辉鹏华飞鑫波斌宇浩凯健俊帆帅旭宁龙林阳建国志海东文峰亮松成荣新利清云博翔雷";
    private static final String FEMALE = "芳娜敏静丽艳娟霞秀燕玲桂英梅红玉萍兰凤洁琳莉雪慧倩颖婷佳悦欣怡蓉琴云莲翠雅晶妍茜秋珊莎锦青岚";

    private final Chance chance;

    Names(Chance chance) {
        this.chance = chance;
    }

    String surname() {
        return chance.between(1, 400) == 1
                ? chance.of(DOUBLE_SURNAMES)
                : chance.character(SURNAMES.substring(0, front()));
    }

    /** Common surnames stand at the front. */
    private int front() {
        return chance.percent(60) ? 24 : SURNAMES.length();
    }

    String given(boolean male) {
        String characters = male ? MALE : FEMALE;
        return chance.percent(72)
                ? chance.character(characters) + chance.character(characters)
                : chance.character(characters);
    }
}
