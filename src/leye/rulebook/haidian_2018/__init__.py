"""The document: Haidian district's opinions on further doing well employment and entrepreneurship work, 2018."""

import datetime as dt

from leye.rulebook.kernel.text import Text

TITLE = Text(
    "北京市海淀区人民政府关于进一步做好就业创业工作的实施意见",
    "Implementing Opinions of the People's Government of Haidian District, Beijing, on Further Promoting Employment and Entrepreneurship",
)
ISSUER = Text("北京市海淀区人民政府", "People's Government of Haidian District, Beijing")
ISSUED_ON = dt.date(2018, 9, 10)
LEGAL_BASIS = (
    Text("国发〔2017〕28号", "State Council document No. 28 of 2017"),
    Text("京社就发〔2018〕1号", "Beijing leading group's document No. 1 of 2018"),
)
SLUG, VERSION = "haidian-2018", 1
