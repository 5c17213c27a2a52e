package io.kedang.access;

import io.kedang.shared.Ids;
import io.kedang.shared.ProblemException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Branches, people and service clients to try the product with: one person for every role named by
 * the role's code, a second one wherever a rule needs two, and the collectors AM001–AM020. All
 * names are invented. Made before the server listens, on an empty database only.
 */
@Component
@ConditionalOnProperty("kedang.demo")
class DemoStaff implements SmartInitializingSingleton {

  private static final String DEMO_TOKEN = "kedang-demo-";

  static final String TELESALES_TOKEN = "kedang-demo-telesales";
  static final String ONLINE_TOKEN = "kedang-demo-online";
  private static final String CLAIMS_TOKEN = "kedang-demo-claims";

  private record Someone(String username, String name, String nameEn, String branch, Role role) {}

  private static final List<Branch> BRANCHES =
      List.of(
          new Branch("000000", "总公司", "Head office", null, "/000000/"),
          new Branch("110000", "北京分公司", "Beijing branch", "000000", "/000000/110000/"),
          new Branch("440000", "广东分公司", "Guangdong branch", "000000", "/000000/440000/"),
          new Branch("440100", "广州支公司", "Guangzhou", "440000", "/000000/440000/440100/"),
          new Branch(
              "440101", "广州越秀营业部", "Guangzhou Yuexiu", "440100", "/000000/440000/440100/440101/"),
          new Branch("440300", "深圳支公司", "Shenzhen", "440000", "/000000/440000/440300/"),
          new Branch("440600", "佛山支公司", "Foshan", "440000", "/000000/440000/440600/"),
          new Branch("441900", "东莞支公司", "Dongguan", "440000", "/000000/440000/441900/"));

  private static final List<Someone> STAFF =
      List.of(
          new Someone("account-manager", "林晓岚", "Lin Xiaolan", "440000", Role.ACCOUNT_MANAGER),
          new Someone("customer-rep", "陈雨桐", "Chen Yutong", "440000", Role.CUSTOMER_REP),
          new Someone(
              "information-officer", "周文静", "Zhou Wenjing", "440000", Role.INFORMATION_OFFICER),
          new Someone("verifier", "吴嘉怡", "Wu Jiayi", "440000", Role.VERIFIER),
          new Someone(
              "records-administrator", "郑书瑶", "Zheng Shuyao", "440000", Role.RECORDS_ADMINISTRATOR),
          new Someone("credit-analyst", "徐明哲", "Xu Mingzhe", "440000", Role.CREDIT_ANALYST),
          new Someone(
              "retention-specialist", "何思敏", "He Simin", "440000", Role.RETENTION_SPECIALIST),
          new Someone("data-steward", "高子轩", "Gao Zixuan", "440000", Role.DATA_STEWARD),
          new Someone("manager", "梁国栋", "Liang Guodong", "440000", Role.MANAGER),
          new Someone("process-admin", "冯逸飞", "Feng Yifei", "000000", Role.PROCESS_ADMIN),
          new Someone("auditor", "沈清如", "Shen Qingru", "000000", Role.AUDITOR),
          new Someone("system-admin", "唐一鸣", "Tang Yiming", "000000", Role.SYSTEM_ADMIN),
          new Someone(
              "information-officer2", "曾佩琳", "Zeng Peilin", "440000", Role.INFORMATION_OFFICER),
          new Someone("verifier2", "许志远", "Xu Zhiyuan", "440000", Role.VERIFIER),
          new Someone("manager2", "罗慧敏", "Luo Huimin", "440000", Role.MANAGER),
          new Someone("account-manager2", "邓浩然", "Deng Haoran", "440100", Role.ACCOUNT_MANAGER),
          new Someone("customer-rep2", "谢梦琪", "Xie Mengqi", "440100", Role.CUSTOMER_REP));

  private static final List<String> COLLECTORS =
      List.of(
          "李建平", "王秀英", "张志勇", "刘桂芳", "杨振华", "黄丽娟", "赵永强", "孙晓燕", "马俊杰", "朱美玲", "胡海涛", "郭淑珍", "林伟雄",
          "何婉仪", "罗家豪", "梁诗韵", "宋立新", "谭慧珊", "彭志坚", "苏碧霞");

  private static final List<String> COLLECTORS_EN =
      List.of(
          "Li Jianping",
          "Wang Xiuying",
          "Zhang Zhiyong",
          "Liu Guifang",
          "Yang Zhenhua",
          "Huang Lijuan",
          "Zhao Yongqiang",
          "Sun Xiaoyan",
          "Ma Junjie",
          "Zhu Meiling",
          "Hu Haitao",
          "Guo Shuzhen",
          "Lin Weixiong",
          "He Wanyi",
          "Luo Jiahao",
          "Liang Shiyun",
          "Song Lixin",
          "Tan Huishan",
          "Peng Zhijian",
          "Su Bixia");

  private static final List<String> COLLECTORS_AT =
      List.of("440100", "440101", "440300", "440600", "441900");

  private final JdbcClient jdbc;
  private final Clock clock;
  private final TransactionOperations transactions;
  private final BranchTree branches;
  private final ServiceClients clients;
  private final Passwords passwords;

  DemoStaff(
      JdbcClient jdbc,
      Clock clock,
      TransactionOperations transactions,
      BranchTree branches,
      ServiceClients clients,
      Passwords passwords) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.transactions = transactions;
    this.branches = branches;
    this.clients = clients;
    this.passwords = passwords;
  }

  @Override
  public void afterSingletonsInstantiated() {
    if (jdbc.sql("select count(*) from person").query(Integer.class).single() > 0) {
      return;
    }
    try {
      transactions.executeWithoutResult(status -> make());
    } catch (DuplicateKeyException | ProblemException anotherNodeWasFirst) {
      // its people are the same
    }
  }

  private void make() {
    BRANCHES.forEach(branches::insert);
    // one hash for all: everybody's password is printed on the sign-in page, and hashing forty
    // times would cost seconds of the first start
    String hash = passwords.hash(Passwords.DEMO);
    STAFF.forEach(someone -> insert(someone, null, hash));
    for (int i = 0; i < COLLECTORS.size(); i++) {
      String staffNo = "AM%03d".formatted(i + 1);
      String branch = COLLECTORS_AT.get(i % COLLECTORS_AT.size());
      insert(
          new Someone(
              staffNo.toLowerCase(Locale.ROOT),
              COLLECTORS.get(i),
              COLLECTORS_EN.get(i),
              branch,
              Role.ACCOUNT_MANAGER),
          staffNo,
          hash);
    }
    clients.insert(
        "telesales",
        "电销系统",
        "440000",
        Set.of("gate:query", "openings:telesales"),
        TELESALES_TOKEN,
        true);
    clients.insert(
        "online", "网销系统", "440000", Set.of("gate:query", "openings:online"), ONLINE_TOKEN, true);
    clients.insert(
        "claims",
        "理赔系统",
        "440000",
        Set.of("gate:query", "gate:claim", "openings:claims"),
        CLAIMS_TOKEN,
        true);
    clients.insert(
        "underwriting",
        "承保系统",
        "440000",
        Set.of("gate:query", "gate:link"),
        DEMO_TOKEN + "underwriting",
        true);
    clients.insert(
        "endorsement",
        "批改系统",
        "440000",
        Set.of("gate:query", "gate:endorse"),
        DEMO_TOKEN + "endorsement",
        true);
    clients.insert(
        "callcentre",
        "呼叫中心",
        "440000",
        Set.of("gate:query", "interactions:write"),
        DEMO_TOKEN + "callcentre",
        true);
  }

  private void insert(Someone someone, String staffNo, String hash) {
    String id = Ids.next();
    Timestamp now = Timestamp.from(clock.instant());
    jdbc.sql(
            """
            insert into person (id, username, staff_no, display_name, display_name_en, email, locale, branch_code, password_hash,
                                must_change_password, state, demo, created_at)
            values (?, ?, ?, ?, ?, ?, 'zh-CN', ?, ?, ?, 'ACTIVE', ?, ?)""")
        .params(
            id,
            someone.username,
            staffNo == null ? someone.username.toUpperCase(Locale.ROOT) : staffNo,
            someone.name,
            someone.nameEn,
            someone.username + "@kedang.example",
            someone.branch,
            hash,
            false,
            true,
            now)
        .update();
    jdbc.sql(
            "insert into person_role (person_id, role, granted_at, granted_by) values (?, ?, ?, 'demo')")
        .params(id, someone.role.code(), now)
        .update();
  }
}
