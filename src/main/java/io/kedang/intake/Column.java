package io.kedang.intake;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a sheet may say of a customer, and the headers under which branches write it. */
enum Column {
  CUSTOMER_TYPE("customerType", true, "客户类型", "类型", "客户类别", "customer type", "type"),
  NAME(
      "name",
      true,
      "姓名或单位名称",
      "姓名",
      "名称",
      "客户名称",
      "客户姓名",
      "单位名称",
      "姓名/单位名称",
      "name",
      "customer name",
      "full name"),
  DOCUMENT_TYPE("documentType", true, "证件类型", "证件种类", "document type", "id type"),
  DOCUMENT_NUMBER(
      "documentNumber",
      true,
      "证件号码",
      "证件号",
      "证件编号",
      "身份证号",
      "身份证号码",
      "document number",
      "document no",
      "id number"),
  CONTACT_PERSON("contactPerson", false, "联系人", "联系人姓名", "contact person", "contact"),
  MOBILE(
      "mobile",
      false,
      "手机号码",
      "手机号",
      "手机",
      "移动电话",
      "mobile",
      "mobile phone",
      "mobile number",
      "cell phone"),
  LANDLINE(
      "landline",
      false,
      "固定电话",
      "座机",
      "固话",
      "联系电话",
      "landline",
      "phone",
      "telephone",
      "fixed line"),
  MAIL("mail", false, "电子邮箱", "邮箱", "电子邮件", "mail", "email", "email address"),
  ADDRESS("address", false, "通讯地址", "地址", "联系地址", "住址", "address", "postal address"),
  LEVEL("level", true, "信息级别", "级别", "客户信息级别", "level", "information level"),
  COLLECTOR(
      "collector",
      false,
      "采集人工号",
      "采集人",
      "工号",
      "采集员工号",
      "collector",
      "collector number",
      "collector no",
      "staff no"),
  BRANCH("branchCode", true, "机构代码", "机构", "机构号", "机构编码", "branch", "branch code"),
  CHANNEL("channel", true, "采集渠道", "渠道", "channel"),
  SCAN(
      "scanName",
      false,
      "影像文件",
      "影像",
      "影像文件名",
      "扫描件",
      "scan",
      "scan file",
      "scan name",
      "image file"),
  LEGAL_REPRESENTATIVE(
      "legalRepresentative", false, "法定代表人", "法人代表", "负责人", "legal representative"),
  VALID_UNTIL("validUntil", false, "证件有效期", "有效期至", "证件到期日", "有效期", "valid until", "expiry date"),
  VIP("vip", false, "VIP", "是否VIP", "贵宾", "vip flag"),
  CLAIM_NUMBER("claimNumber", false, "赔案号", "报案号", "立案号", "claim number", "claim no"),
  POLICY_NUMBER("policyNumber", false, "保单号", "保单号码", "policy number", "policy no");

  private static final Map<String, Column> BY_HEADER = new HashMap<>();

  static {
    for (Column column : values()) {
      BY_HEADER.put(key(column.field), column);
      column.headers.forEach(header -> BY_HEADER.put(key(header), column));
    }
  }

  private final String field;
  private final boolean needed;
  private final List<String> headers;

  Column(String field, boolean needed, String... headers) {
    this.field = field;
    this.needed = needed;
    this.headers = List.of(headers);
  }

  /** The opening form's field it fills. */
  String field() {
    return field;
  }

  /** Whether a sheet without this column cannot be read; its cells may still be empty. */
  boolean needed() {
    return needed;
  }

  /** The header the template uses. */
  String header() {
    return headers.get(0);
  }

  static Optional<Column> ofHeader(String header) {
    return Optional.ofNullable(BY_HEADER.get(key(header)));
  }

  /** Case, width, spaces, a star for "required" and a remark in brackets make no difference. */
  private static String key(String header) {
    String plain = Normalizer.normalize(header, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    return plain.replaceAll("\\(.*\\)", "").replaceAll("[\\s\\p{Cf}_*:.\\-/]", "");
  }
}
