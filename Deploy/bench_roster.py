"""Makes a csv roster of people who do not exist, for Deploy/bench import: python3 bench_roster.py COUNT CHAPTER…"""

import datetime
import sys

SURNAMES = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗"
GIVEN = "桂英建国秀兰大山小梅新立明华玉珍志强海燕春芳"
WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)


def number(n):
    """The n-th ID number that is right and nobody's: 99 is no place, the day one of 18,000, the rest counts."""
    day = datetime.date(1937, 2, 23) + datetime.timedelta(n % 18000)
    body = f"{990000 + n // 18000}{day:%Y%m%d}{100 + n % 900}"
    return body + "10X98765432"[sum(w * int(c) for w, c in zip(WEIGHTS, body)) % 11]


def main():
    count, chapters = int(sys.argv[1]), sys.argv[2:]
    print("所属协会,姓名,性别,身份证号,联系电话,组别,会员类别,入会时间", end="\r\n")
    for n in range(count):
        own = number(n)
        name = SURNAMES[n % 19] + GIVEN[n % 22] + GIVEN[n // 22 % 22]
        sex = "男" if int(own[16]) % 2 else "女"
        print(f"{chapters[n % len(chapters)]},{name},{sex},{own},13{800000000 + n},{n % 6 + 1}组,普通会员,2001-05-29", end="\r\n")


main()
